package dev.simul.coverage;

import static dev.simul.coverage.WaitCase.after;
import static dev.simul.coverage.WaitCase.exact;
import static dev.simul.coverage.WaitCase.seconds;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Locks, conditions and synchronizers. */
final class LockCases {
    private LockCases() {}

    static List<WaitCase> locks() {
        return Stream.of(
                        lock("ReentrantLock", ReentrantLock::new),
                        lock(
                                "ReentrantReadWriteLock.WriteLock",
                                () -> new ReentrantReadWriteLock().writeLock()),
                        readLock(),
                        stamped(),
                        conditions(),
                        Stream.of(new Mutex().waitCase(), new LongMutex().waitCase()))
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<WaitCase> lock(String type, Supplier<Lock> lock) {
        return Stream.of(
                exact(type + ".lock, Lock.lock", seconds(6), () -> heldForSix(lock.get()).lock()),
                exact(
                        type + ".lockInterruptibly, Lock.lockInterruptibly",
                        seconds(6),
                        () -> heldForSix(lock.get()).lockInterruptibly()),
                exact(
                        type + ".tryLock, Lock.tryLock",
                        seconds(5),
                        () -> assertThat(heldForSix(lock.get()).tryLock(5, SECONDS)).isFalse()));
    }

    private static <L extends Lock> L heldForSix(L lock) {
        Thread.startVirtualThread(() -> {
            lock.lock();
            WaitCase.sleep(6000);
            lock.unlock();
        });
        Thread.yield();
        return lock;
    }

    private static Stream<WaitCase> readLock() {
        String type = "ReentrantReadWriteLock.ReadLock";
        return Stream.of(
                exact(type + ".lock", seconds(6), () -> written().lock()),
                exact(type + ".lockInterruptibly", seconds(6), () -> written().lockInterruptibly()),
                exact(
                        type + ".tryLock",
                        seconds(5),
                        () -> assertThat(written().tryLock(5, SECONDS)).isFalse()));
    }

    private static Lock written() {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        heldForSix(lock.writeLock());
        return lock.readLock();
    }

    private static Stream<WaitCase> stamped() {
        return Stream.of(
                exact("StampedLock.readLock", seconds(3), () -> stampedForThree().readLock()),
                exact("StampedLock.writeLock", seconds(3), () -> stampedForThree().writeLock()),
                exact(
                        "StampedLock.readLockInterruptibly",
                        seconds(3),
                        () -> stampedForThree().readLockInterruptibly()),
                exact(
                        "StampedLock.writeLockInterruptibly",
                        seconds(3),
                        () -> stampedForThree().writeLockInterruptibly()),
                exact(
                        "StampedLock.tryReadLock",
                        seconds(2),
                        () -> assertThat(stampedForThree().tryReadLock(2, SECONDS)).isZero()),
                exact(
                        "StampedLock.tryWriteLock",
                        seconds(2),
                        () -> assertThat(stampedForThree().tryWriteLock(2, SECONDS)).isZero()));
    }

    private static StampedLock stampedForThree() {
        StampedLock lock = new StampedLock();
        long stamp = lock.writeLock();
        after(3, () -> lock.unlockWrite(stamp));
        return lock;
    }

    private static Stream<WaitCase> conditions() {
        return Stream.of(
                exact("Condition.await", seconds(3), () -> on(3, Condition::await)),
                exact(
                        "Condition.awaitUninterruptibly",
                        seconds(3),
                        () -> on(3, Condition::awaitUninterruptibly)),
                exact("Condition.await", seconds(5), () -> on(9, c -> c.await(5, SECONDS))),
                exact(
                        "Condition.awaitNanos",
                        seconds(5),
                        () -> on(9, c -> c.awaitNanos(SECONDS.toNanos(5)))),
                exact(
                        "Condition.awaitUntil",
                        seconds(5),
                        () -> on(9, c -> c.awaitUntil(Date.from(Instant.now().plusSeconds(5))))));
    }

    @FunctionalInterface
    private interface ConditionWait {
        void on(Condition condition) throws InterruptedException;
    }

    private static void on(long signalAfter, ConditionWait wait) throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        Condition condition = lock.newCondition();
        after(
                signalAfter,
                () -> {
                    lock.lock();
                    condition.signalAll();
                    lock.unlock();
                });
        lock.lock();
        try {
            wait.on(condition);
        } finally {
            lock.unlock();
        }
    }

    private static String all(String type) {
        return Stream.of(
                        "acquireInterruptibly",
                        "acquireSharedInterruptibly",
                        "tryAcquireNanos",
                        "tryAcquireSharedNanos",
                        "ConditionObject.await",
                        "ConditionObject.awaitNanos",
                        "ConditionObject.awaitUntil")
                .map(method -> type + "." + method)
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    /** A user-defined lock. */
    private static final class Mutex extends AbstractQueuedSynchronizer {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean tryAcquire(int ignored) {
            return compareAndSetState(0, 1);
        }

        @Override
        protected boolean tryRelease(int ignored) {
            setState(0);
            return true;
        }

        @Override
        protected int tryAcquireShared(int ignored) {
            return getState() == 0 ? 1 : -1;
        }

        @Override
        protected boolean isHeldExclusively() {
            return getState() == 1;
        }

        private void takenUntil(long seconds) {
            acquire(1);
            after(seconds, () -> release(1));
        }

        WaitCase waitCase() {
            return exact(
                    all("AbstractQueuedSynchronizer"),
                    seconds(2 + 3 + 1 + 1 + 1 + 1 + 1),
                    () -> {
                        Mutex mutex = new Mutex();
                        mutex.takenUntil(2);
                        mutex.acquireInterruptibly(1);
                        mutex.release(1);
                        mutex.takenUntil(3);
                        mutex.acquireSharedInterruptibly(1);
                        mutex.acquire(1);
                        assertThat(mutex.tryAcquireNanos(1, SECONDS.toNanos(1))).isFalse();
                        assertThat(mutex.tryAcquireSharedNanos(1, SECONDS.toNanos(1))).isFalse();
                        ConditionObject condition = mutex.new ConditionObject();
                        condition.await(1, SECONDS);
                        condition.awaitNanos(SECONDS.toNanos(1));
                        condition.awaitUntil(Date.from(Instant.now().plusSeconds(1)));
                    });
        }
    }

    /** A user-defined lock whose state is a long. */
    private static final class LongMutex extends AbstractQueuedLongSynchronizer {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean tryAcquire(long ignored) {
            return compareAndSetState(0, 1);
        }

        @Override
        protected boolean tryRelease(long ignored) {
            setState(0);
            return true;
        }

        @Override
        protected long tryAcquireShared(long ignored) {
            return getState() == 0 ? 1 : -1;
        }

        @Override
        protected boolean isHeldExclusively() {
            return getState() == 1;
        }

        private void takenUntil(long seconds) {
            acquire(1);
            after(seconds, () -> release(1));
        }

        WaitCase waitCase() {
            return exact(
                    all("AbstractQueuedLongSynchronizer"),
                    seconds(2 + 3 + 1 + 1 + 1 + 1 + 1),
                    () -> {
                        LongMutex mutex = new LongMutex();
                        mutex.takenUntil(2);
                        mutex.acquireInterruptibly(1);
                        mutex.release(1);
                        mutex.takenUntil(3);
                        mutex.acquireSharedInterruptibly(1);
                        mutex.acquire(1);
                        assertThat(mutex.tryAcquireNanos(1, SECONDS.toNanos(1))).isFalse();
                        assertThat(mutex.tryAcquireSharedNanos(1, SECONDS.toNanos(1))).isFalse();
                        ConditionObject condition = mutex.new ConditionObject();
                        condition.await(1, SECONDS);
                        condition.awaitNanos(SECONDS.toNanos(1));
                        condition.awaitUntil(Date.from(Instant.now().plusSeconds(1)));
                    });
        }
    }

    static List<WaitCase> synchronizers() {
        return List.of(
                exact(
                        "Semaphore.acquire, Semaphore.acquireUninterruptibly",
                        seconds(6),
                        () -> {
                            Semaphore permits = new Semaphore(0);
                            after(3, permits::release);
                            permits.acquire();
                            after(3, permits::release);
                            permits.acquireUninterruptibly();
                        }),
                exact(
                        "Semaphore.tryAcquire",
                        seconds(5),
                        () -> assertThat(new Semaphore(0).tryAcquire(5, SECONDS)).isFalse()),
                exact(
                        "CountDownLatch.await",
                        seconds(3),
                        () -> {
                            CountDownLatch latch = new CountDownLatch(1);
                            after(3, latch::countDown);
                            latch.await();
                        }),
                exact(
                        "CountDownLatch.await",
                        seconds(2),
                        () -> assertThat(new CountDownLatch(1).await(2, SECONDS)).isFalse()),
                exact(
                        "CyclicBarrier.await",
                        seconds(3),
                        () -> {
                            CyclicBarrier barrier = new CyclicBarrier(2);
                            after(3, barrier::await);
                            barrier.await();
                        }),
                exact(
                        "CyclicBarrier.await",
                        seconds(2),
                        () ->
                                WaitCase.ends(
                                        TimeoutException.class,
                                        () -> new CyclicBarrier(2).await(2, SECONDS))),
                exact(
                        "CyclicBarrier.await",
                        seconds(2),
                        () -> {
                            CyclicBarrier barrier = new CyclicBarrier(2);
                            after(2, barrier::reset);
                            WaitCase.ends(BrokenBarrierException.class, barrier::await);
                        }),
                exact(
                        "Phaser.awaitAdvance, Phaser.arriveAndAwaitAdvance",
                        seconds(6),
                        () -> {
                            Phaser phaser = new Phaser(2);
                            after(3, phaser::arrive);
                            phaser.arriveAndAwaitAdvance();
                            after(
                                    3,
                                    () -> {
                                        phaser.arrive();
                                        phaser.arrive();
                                    });
                            phaser.awaitAdvance(1);
                        }),
                exact(
                        "Phaser.awaitAdvanceInterruptibly",
                        seconds(3),
                        () ->
                                WaitCase.ends(
                                        TimeoutException.class,
                                        () ->
                                                new Phaser(2)
                                                        .awaitAdvanceInterruptibly(
                                                                0, 3, SECONDS))));
    }
}
