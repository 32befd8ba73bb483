package dev.simul.simulation;

import static dev.simul.simulation.Simulated.sleep;
import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.simul.simulation.Simulated.Body;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way of the JDK to wait for a time takes that time, to the nanosecond. */
class TimedWaitsTest {

    @ParameterizedTest(name = "{0} takes {1}")
    @MethodSource({"sleeps", "queues", "synchronizers", "locks", "threads", "futures", "pools"})
    void should_take_exactly_the_time_it_waits_for(String what, Duration expected, Body body) {
        Outcome<Object> outcome = Simulated.run(body);

        assertThat(outcome.failure()).isNull();
        assertThat(outcome.stoppedBy()).isNull();
        assertThat(outcome.elapsed()).isEqualTo(expected);
    }

    private static Arguments waiting(String what, Duration expected, Body body) {
        return arguments(what, expected, body);
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    static Stream<Arguments> sleeps() {
        return Stream.of(
                waiting(
                        "Thread.sleep(12 h)",
                        Duration.ofHours(12),
                        () -> Thread.sleep(Duration.ofHours(12))),
                waiting("Thread.sleep(ms)", Duration.ofMillis(1), () -> Thread.sleep(1)),
                waiting(
                        "Thread.sleep(1 ns)",
                        Duration.ofNanos(1),
                        () -> Thread.sleep(Duration.ofNanos(1))),
                waiting("Thread.sleep(0)", Duration.ZERO, () -> Thread.sleep(0)),
                waiting("TimeUnit.sleep", Duration.ofDays(2), () -> TimeUnit.DAYS.sleep(2)),
                waiting(
                        "LockSupport.parkNanos",
                        Duration.ofNanos(7),
                        () -> LockSupport.parkNanos(7)),
                waiting(
                        "LockSupport.parkUntil",
                        Duration.ofMillis(2500),
                        () -> LockSupport.parkUntil(System.currentTimeMillis() + 2500)),
                waiting(
                        "Object.wait",
                        seconds(3),
                        () -> {
                            Object monitor = new Object();
                            synchronized (monitor) {
                                monitor.wait(3000);
                            }
                        }));
    }

    static Stream<Arguments> queues() {
        return Stream.of(
                waiting(
                        "LinkedBlockingQueue.poll",
                        seconds(7),
                        () -> new LinkedBlockingQueue<>().poll(7, SECONDS)),
                waiting(
                        "LinkedBlockingDeque.poll",
                        seconds(7),
                        () -> new LinkedBlockingDeque<>().poll(7, SECONDS)),
                waiting(
                        "PriorityBlockingQueue.poll",
                        seconds(7),
                        () -> new PriorityBlockingQueue<>().poll(7, SECONDS)),
                waiting(
                        "SynchronousQueue.poll",
                        seconds(7),
                        () -> new SynchronousQueue<>().poll(7, SECONDS)),
                waiting(
                        "LinkedTransferQueue.tryTransfer",
                        seconds(3),
                        () -> new LinkedTransferQueue<>().tryTransfer("x", 3, SECONDS)),
                waiting(
                        "ArrayBlockingQueue.offer",
                        seconds(4),
                        () -> {
                            var full = new ArrayBlockingQueue<>(1, false, List.of("x"));
                            full.offer("y", 4, SECONDS);
                        }),
                waiting(
                        "DelayQueue.take",
                        seconds(5),
                        () -> {
                            var queue = new DelayQueue<DelayedElement>();
                            queue.add(new DelayedElement(System.nanoTime() + SECONDS.toNanos(5)));
                            queue.take();
                        }));
    }

    private record DelayedElement(long at) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(at, ((DelayedElement) other).at);
        }
    }

    static Stream<Arguments> synchronizers() {
        return Stream.of(
                waiting(
                        "Semaphore.tryAcquire",
                        seconds(5),
                        () -> new Semaphore(0).tryAcquire(5, SECONDS)),
                waiting(
                        "CountDownLatch.await",
                        seconds(2),
                        () -> new CountDownLatch(1).await(2, SECONDS)),
                waiting(
                        "CyclicBarrier.await",
                        seconds(2),
                        () -> timesOut(() -> new CyclicBarrier(2).await(2, SECONDS))),
                waiting(
                        "Phaser.awaitAdvanceInterruptibly",
                        seconds(3),
                        () ->
                                timesOut(() ->
                                        new Phaser(2).awaitAdvanceInterruptibly(0, 3, SECONDS))),
                waiting(
                        "Exchanger.exchange",
                        seconds(3),
                        () -> timesOut(() -> new Exchanger<>().exchange(1, 3, SECONDS))));
    }

    static Stream<Arguments> locks() {
        return Stream.of(
                waiting(
                        "ReentrantLock.tryLock",
                        seconds(6),
                        () -> heldElsewhere(new ReentrantLock())),
                waiting(
                        "ReentrantReadWriteLock.tryLock",
                        seconds(6),
                        () -> heldElsewhere(new ReentrantReadWriteLock().writeLock())),
                waiting(
                        "StampedLock.tryReadLock",
                        seconds(4),
                        () -> {
                            StampedLock lock = new StampedLock();
                            lock.writeLock();
                            lock.tryReadLock(4, SECONDS);
                        }),
                waiting(
                        "Condition.awaitNanos",
                        seconds(5),
                        () -> withLock(lock -> lock.newCondition().awaitNanos(SECONDS.toNanos(5)))),
                waiting(
                        "Condition.await(time)",
                        seconds(5),
                        () -> withLock(lock -> lock.newCondition().await(5, SECONDS))),
                waiting(
                        "Condition.awaitUntil",
                        seconds(4),
                        () ->
                                withLock(lock ->
                                        lock.newCondition()
                                                .awaitUntil(
                                                        new Date(
                                                                System.currentTimeMillis()
                                                                        + 4000)))));
    }

    static Stream<Arguments> threads() {
        return Stream.of(
                waiting(
                        "Thread.join(time) of a virtual thread",
                        seconds(4),
                        () -> Thread.startVirtualThread(() -> sleep(10_000)).join(seconds(4))),
                waiting(
                        "Thread.join of a platform thread",
                        seconds(2),
                        () -> {
                            Thread thread = new Thread(() -> sleep(2000));
                            thread.start();
                            thread.join();
                        }),
                waiting(
                        "Thread.join(ms) of a platform thread",
                        Duration.ofMillis(500),
                        () -> {
                            Thread thread = new Thread(() -> sleep(2000));
                            thread.start();
                            thread.join(500);
                        }),
                waiting(
                        "five threads in one synchronized block",
                        seconds(5),
                        () -> {
                            Object monitor = new Object();
                            var all = new java.util.ArrayList<Thread>();
                            for (int i = 0; i < 5; i++) {
                                all.add(
                                        Thread.startVirtualThread(() -> {
                                            synchronized (monitor) {
                                                sleep(1000);
                                            }
                                        }));
                            }
                            for (Thread thread : all) {
                                thread.join();
                            }
                        }),
                waiting(
                        "java.util.Timer",
                        seconds(2),
                        () -> {
                            Timer timer = new Timer();
                            CountDownLatch ticks = new CountDownLatch(3);
                            timer.schedule(
                                    new TimerTask() {
                                        @Override
                                        public void run() {
                                            ticks.countDown();
                                        }
                                    },
                                    1000,
                                    500);
                            ticks.await();
                            timer.cancel();
                        }),
                waiting("100 000 sleepers", Duration.ofMillis(999), TimedWaitsTest::manySleepers));
    }

    private static void manySleepers() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(100_000);
        for (int i = 0; i < 100_000; i++) {
            int millis = i % 1000;
            Thread.startVirtualThread(() -> {
                sleep(millis);
                done.countDown();
            });
        }
        done.await();
    }

    static Stream<Arguments> futures() {
        return Stream.of(
                waiting(
                        "CompletableFuture.get(time)",
                        Duration.ofMinutes(30),
                        () -> timesOut(() -> new CompletableFuture<>().get(30, MINUTES))),
                waiting(
                        "CompletableFuture.orTimeout",
                        seconds(3),
                        () ->
                                new CompletableFuture<>()
                                        .orTimeout(3, SECONDS)
                                        .exceptionally(late -> "late")
                                        .join()),
                waiting(
                        "CompletableFuture.completeOnTimeout",
                        seconds(1),
                        () -> new CompletableFuture<>().completeOnTimeout("z", 1, SECONDS).get()),
                waiting(
                        "CompletableFuture.delayedExecutor",
                        seconds(5),
                        () -> {
                            var slow = CompletableFuture.delayedExecutor(5, SECONDS);
                            var fast = CompletableFuture.delayedExecutor(2, SECONDS);
                            CompletableFuture.supplyAsync(() -> "a", slow)
                                    .thenCombineAsync(
                                            CompletableFuture.supplyAsync(() -> "b", fast),
                                            String::concat)
                                    .get();
                        }),
                waiting(
                        "FutureTask.get(time)",
                        seconds(2),
                        () -> timesOut(() -> new FutureTask<>(() -> 1).get(2, SECONDS))),
                waiting(
                        "ForkJoinTask.get(time)",
                        seconds(2),
                        () ->
                                timesOut(() ->
                                        ForkJoinPool.commonPool()
                                                .submit(() -> sleep(9000))
                                                .get(2, SECONDS))));
    }

    static Stream<Arguments> pools() {
        return Stream.of(
                waiting(
                        "ten tasks on virtual threads",
                        seconds(1),
                        () -> {
                            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                                for (int i = 0; i < 10; i++) {
                                    executor.submit(() -> sleep(1000));
                                }
                            }
                        }),
                waiting(
                        "ten tasks on a pool of three",
                        seconds(4),
                        () -> {
                            try (var executor = Executors.newFixedThreadPool(3)) {
                                for (int i = 0; i < 10; i++) {
                                    executor.submit(() -> sleep(1000));
                                }
                            }
                        }),
                waiting(
                        "four tasks on two platform threads of a factory",
                        seconds(2),
                        () -> {
                            var executor =
                                    Executors.newFixedThreadPool(2, work -> new Thread(work, "w"));
                            for (int i = 0; i < 4; i++) {
                                executor.submit(() -> sleep(1000));
                            }
                            executor.shutdown();
                            executor.awaitTermination(1, HOURS);
                        }),
                waiting(
                        "ScheduledExecutorService.scheduleAtFixedRate",
                        Duration.ofMillis(850),
                        () -> {
                            var executor = Executors.newScheduledThreadPool(1);
                            CountDownLatch ticks = new CountDownLatch(4);
                            executor.scheduleAtFixedRate(ticks::countDown, 100, 250, MILLISECONDS);
                            ticks.await();
                            executor.shutdownNow();
                        }),
                waiting(
                        "ExecutorService.invokeAny(time)",
                        seconds(1),
                        () -> {
                            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                                executor.invokeAny(
                                        List.of(returning("slow", 3000), returning("fast", 1000)),
                                        10,
                                        SECONDS);
                            }
                        }),
                waiting(
                        "ExecutorService.invokeAll(time)",
                        seconds(2),
                        () -> {
                            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                                executor.invokeAll(List.of(returning("late", 9000)), 2, SECONDS);
                            }
                        }),
                waiting(
                        "an explicit ForkJoinPool, closed",
                        seconds(2),
                        () -> {
                            try (ForkJoinPool pool = new ForkJoinPool(2)) {
                                for (int i = 0; i < 4; i++) {
                                    pool.submit(() -> sleep(1000));
                                }
                            }
                        }),
                waiting(
                        "a ForkJoinPool, awaited",
                        seconds(3),
                        () -> {
                            ForkJoinPool pool = new ForkJoinPool(1);
                            pool.submit(() -> sleep(3000));
                            pool.shutdown();
                            assertThat(pool.awaitTermination(1, SECONDS)).isFalse();
                            assertThat(pool.awaitTermination(1, HOURS)).isTrue();
                        }));
    }

    private static Callable<String> returning(String value, long afterMillis) {
        return () -> {
            Thread.sleep(afterMillis);
            return value;
        };
    }

    private static void timesOut(Callable<?> wait) throws Exception {
        try {
            wait.call();
        } catch (TimeoutException | BrokenBarrierException expected) {
            return;
        }
        throw new AssertionError("it did not time out");
    }

    private static void heldElsewhere(Lock lock) throws InterruptedException {
        Thread.startVirtualThread(() -> {
            lock.lock();
            sleep(60_000);
            lock.unlock();
        });
        Simulation.settle();
        lock.tryLock(6, SECONDS);
    }

    @FunctionalInterface
    private interface LockedWait {
        Object in(Lock lock) throws InterruptedException;
    }

    private static void withLock(LockedWait wait) throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        try {
            wait.in(lock);
        } finally {
            lock.unlock();
        }
    }
}
