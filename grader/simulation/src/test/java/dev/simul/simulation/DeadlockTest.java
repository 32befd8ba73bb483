package dev.simul.simulation;

import static dev.simul.simulation.Simulations.sleep;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.Test;

/** A deadlock is described by what each thread holds and waits for. */
class DeadlockTest {
    private static final String SAME_ORDER =
            "alice and bob wait for each other; acquire these locks in the same order in every"
                    + " thread\n";
    private static final String NONE_WAIT =
            "alice and bob wait for each other; remove one of these waits\n";

    /** Two threads have names. */
    private static final class Account {}

    private static Thread start(String name, Runnable work) {
        return Thread.ofVirtual().name(name).start(work);
    }

    /** Starts two threads that acquire two things in opposite orders, and waits for one thread. */
    private static Simulations.Body crossed(
            Runnable one, Runnable other, Runnable two, Runnable last) {
        return () -> {
            Thread alice =
                    start(
                            "alice",
                            () -> {
                                one.run();
                                sleep(10);
                                other.run();
                            });
            start(
                    "bob",
                    () -> {
                        two.run();
                        sleep(10);
                        last.run();
                    });
            alice.join();
        };
    }

    private static String messageOf(Simulations.Body body) {
        return messageOf(Simulations.run(body));
    }

    private static String messageOf(Outcome<?> outcome) {
        Diagnosis stop = outcome.stoppedBy();
        return stop == null
                ? "the body ended"
                : stop.message().replaceAll("(?m), at DeadlockTest\\.java:\\d+(?=;|$)", "");
    }

    @Test
    void should_name_the_line_at_which_each_thread_waits() {
        Outcome<Object> outcome =
                Simulations.run(() -> {
                    ReentrantLock lock = new ReentrantLock();
                    start("keeper", () -> lockAndWait(lock)).join(1);
                    lock.lock();
                });

        assertThat(outcome.stoppedBy())
                .isInstanceOfSatisfying(
                        Diagnosis.Deadlock.class,
                        deadlock -> {
                            assertThat(deadlock.cycle()).isEmpty();
                            assertThat(deadlock.message())
                                    .matches(
                                            """
                                            deadlock at 1 ms: every thread waits for something that will never happen
                                              main waits for the ReentrantLock, held by keeper, at DeadlockTest\\.java:\\d+
                                              keeper holds the ReentrantLock and waits for CountDownLatch\\.await, \
                                            at DeadlockTest\\.java:\\d+\
                                            """);
                        });
    }

    private static void lockAndWait(Lock lock) {
        lock.lock();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void should_describe_a_cycle_of_monitors() {
        Account one = new Account();
        Account other = new Account();

        Outcome<Object> outcome =
                Simulations.run(() -> {
                    Thread alice = start("alice", () -> both(one, other));
                    start("bob", () -> both(other, one));
                    alice.join();
                });

        assertThat(outcome.elapsed()).isEqualTo(Duration.ofMillis(10));
        assertThat(messageOf(outcome))
                .isEqualTo(
                        "deadlock at 10 ms: "
                                + SAME_ORDER
                                + """
                                  alice holds the monitor of Account 1 and waits for the monitor of Account 2
                                  bob holds the monitor of Account 2 and waits for the monitor of Account 1
                                  main waits for alice to finish\
                                """);
        assertThat(((Diagnosis.Deadlock) outcome.diagnoses().getFirst()).cycle())
                .extracting(WaitingThread::name)
                .containsExactly("alice", "bob");
    }

    private static void both(Object first, Object second) {
        synchronized (first) {
            sleep(10);
            synchronized (second) {
                sleep(1);
            }
        }
    }

    @Test
    void should_describe_a_cycle_of_locks() {
        Lock one = new ReentrantLock();
        Lock other = new ReentrantLock();

        assertThat(messageOf(crossed(one::lock, other::lock, other::lock, one::lock)))
                .isEqualTo(
                        "deadlock at 10 ms: "
                                + SAME_ORDER
                                + """
                                  alice holds ReentrantLock 1 and waits for ReentrantLock 2
                                  bob holds ReentrantLock 2 and waits for ReentrantLock 1
                                  main waits for alice to finish\
                                """);
    }

    @Test
    void should_describe_a_cycle_of_three() {
        ReentrantLock one = new ReentrantLock();
        ReentrantLock other = new ReentrantLock();
        Account account = new Account();

        assertThat(
                        messageOf(() -> {
                            start("alice", () -> lockInTurn(one, other));
                            start(
                                    "bob",
                                    () -> {
                                        other.lock();
                                        both(new Object(), account);
                                    });
                            start(
                                    "carol",
                                    () -> {
                                        synchronized (account) {
                                            lockInTurn(new ReentrantLock(), one);
                                        }
                                    });
                            new CountDownLatch(1).await();
                        }))
                .isEqualTo(
                        """
                        deadlock at 10 ms: alice, bob and carol wait for each other; acquire these \
                        locks in the same order in every thread
                          alice holds ReentrantLock 1 and waits for ReentrantLock 2
                          bob holds ReentrantLock 2 and waits for the monitor of the Account
                          carol holds the monitor of the Account and waits for ReentrantLock 1
                          main waits for CountDownLatch.await\
                        """);
    }

    private static void lockInTurn(Lock first, Lock second) {
        first.lock();
        sleep(10);
        second.lock();
    }

    @Test
    void should_describe_a_cycle_of_read_and_write_locks() {
        ReadWriteLock one = new ReentrantReadWriteLock();
        ReadWriteLock other = new ReentrantReadWriteLock();

        assertThat(
                        messageOf(
                                crossed(
                                        one.readLock()::lock,
                                        other.writeLock()::lock,
                                        other.writeLock()::lock,
                                        one.writeLock()::lock)))
                .contains(
                        """
                          alice holds the read lock of ReentrantReadWriteLock 1 and waits for the \
                        write lock of ReentrantReadWriteLock 2
                          bob holds the write lock of ReentrantReadWriteLock 2 and waits for the \
                        write lock of ReentrantReadWriteLock 1
                        """);
    }

    @Test
    void should_describe_a_read_lock_that_cannot_become_a_write_lock() {
        ReadWriteLock lock = new ReentrantReadWriteLock();

        assertThat(
                        messageOf(() -> {
                            lock.readLock().lock();
                            lock.writeLock().lock();
                        }))
                .isEqualTo(
                        """
                        deadlock at 0 s: main waits for a lock or permit that it holds
                          main holds the read lock of the ReentrantReadWriteLock and waits for the \
                        write lock of the ReentrantReadWriteLock\
                        """);
    }

    @Test
    void should_not_name_a_thread_that_released_the_lock_as_its_holder() {
        ReadWriteLock lock = new ReentrantReadWriteLock();

        assertThat(
                        messageOf(() -> {
                            start("reader", lock.readLock()::lock).join();
                            start("passing", () -> readOnce(lock)).join();
                            lock.writeLock().lock();
                        }))
                .contains("held by reader, which terminated without releasing it")
                .doesNotContain("passing");
    }

    private static void readOnce(ReadWriteLock lock) {
        lock.readLock().lock();
        lock.readLock().unlock();
    }

    @Test
    void should_describe_a_cycle_of_stamped_locks() {
        StampedLock one = new StampedLock();
        StampedLock other = new StampedLock();

        assertThat(
                        messageOf(
                                crossed(
                                        one::writeLock,
                                        other::readLock,
                                        other::writeLock,
                                        one::writeLock)))
                .contains(
                        """
                          alice holds the write lock of StampedLock 1 and waits for the read lock of StampedLock 2
                          bob holds the write lock of StampedLock 2 and waits for the write lock of StampedLock 1
                        """);
    }

    @Test
    void should_describe_a_stamped_lock_that_is_acquired_twice() {
        StampedLock lock = new StampedLock();

        assertThat(
                        messageOf(() -> {
                            lock.writeLock();
                            lock.readLock();
                        }))
                .startsWith("deadlock at 0 s: main waits for a lock or permit that it holds\n");
    }

    @Test
    void should_describe_a_cycle_of_semaphores() {
        Semaphore one = new Semaphore(1);
        Semaphore other = new Semaphore(1, true);

        assertThat(
                        messageOf(
                                crossed(
                                        one::acquireUninterruptibly,
                                        other::acquireUninterruptibly,
                                        other::acquireUninterruptibly,
                                        one::acquireUninterruptibly)))
                .contains(
                        """
                          alice holds a permit of Semaphore 1 and waits for a permit of Semaphore 2
                          bob holds a permit of Semaphore 2 and waits for a permit of Semaphore 1
                        """);
    }

    @Test
    void should_describe_a_cycle_of_joins() {
        AtomicReference<Thread> bob = new AtomicReference<>();

        assertThat(
                        messageOf(() -> {
                            Thread alice = start("alice", () -> join(bob.get()));
                            bob.set(Thread.ofPlatform().name("bob").start(() -> join(alice)));
                            alice.join();
                        }))
                .isEqualTo(
                        "deadlock at 10 ms: "
                                + NONE_WAIT
                                + """
                                  alice waits for bob to finish
                                  bob waits for alice to finish
                                  main waits for alice to finish\
                                """);
        assertThat(messageOf(() -> Thread.currentThread().join()))
                .startsWith("deadlock at 0 s: main waits for itself to finish\n");
    }

    private static void join(Thread thread) {
        sleep(10);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void should_describe_a_cycle_of_futures() {
        AtomicReference<CompletableFuture<Integer>> other = new AtomicReference<>();

        assertThat(
                        messageOf(() -> {
                            CompletableFuture<Integer> one =
                                    CompletableFuture.supplyAsync(() -> later(other));
                            other.set(
                                    CompletableFuture.supplyAsync(
                                            () -> later(new AtomicReference<>(one))));
                            one.get();
                        }))
                .contains(
                        """
                          common-pool-worker-1 waits for the result of a task that common-pool-worker-2 runs
                          common-pool-worker-2 waits for the result of a task that common-pool-worker-1 runs
                          main waits for the result of a task that common-pool-worker-1 runs\
                        """);
    }

    private static int later(AtomicReference<CompletableFuture<Integer>> future) {
        sleep(10);
        return future.get().join();
    }

    @Test
    void should_describe_a_cycle_of_tasks_while_their_executor_is_closed() {
        AtomicReference<Future<Object>> other = new AtomicReference<>();

        Outcome<Object> outcome =
                Simulations.run(() -> {
                    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
                        Future<Object> one =
                                executor.submit(() -> {
                                    sleep(10);
                                    return other.get().get();
                                });
                        other.set(executor.submit(() -> one.get()));
                    }
                });

        assertThat(outcome.elapsed()).isEqualTo(Duration.ofMillis(10));
        assertThat(messageOf(outcome))
                .isEqualTo(
                        """
                        deadlock at 10 ms: thread-1 and thread-2 wait for each other; remove one of \
                        these waits
                          thread-1 waits for the result of a task that thread-2 runs
                          thread-2 waits for the result of a task that thread-1 runs
                          main waits for ThreadPerTaskExecutor.close\
                        """);
    }

    @Test
    void should_detect_a_deadlock_at_once_while_a_pool_is_closed() {
        for (ExecutorService pool : List.of(Executors.newFixedThreadPool(2), new ForkJoinPool(2))) {
            Outcome<Object> outcome =
                    Simulations.run(() -> {
                        try (pool) {
                            pool.execute(() -> lockAndWait(new ReentrantLock()));
                            sleep(10);
                        }
                    });

            assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.Deadlock.class);
            assertThat(outcome.elapsed()).isEqualTo(Duration.ofMillis(10));
        }
    }

    @Test
    void should_say_that_a_pool_may_be_starved_if_its_threads_wait_for_queued_tasks() {
        assertThat(
                        messageOf(() -> {
                            try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
                                pool.submit(() -> pool.submit(() -> 1).get()).get();
                            }
                        }))
                .isEqualTo(
                        """
                        deadlock at 0 s: every thread waits for something that will never happen
                          main waits for the result of a task that pool-1-thread-1 runs
                          pool-1-thread-1 waits for the result of a queued task; \
                        the pool is starved if all its threads wait for queued tasks\
                        """);
    }

    @Test
    void should_say_that_a_lock_was_not_released_by_its_terminated_owner() {
        assertThat(
                        messageOf(() -> {
                            ReentrantLock lock = new ReentrantLock();
                            start("alice", lock::lock).join();
                            lock.lock();
                        }))
                .contains(
                        "main waits for the ReentrantLock, held by alice, which terminated without"
                                + " releasing it");
    }

    @Test
    void should_find_a_cycle_among_many_threads() {
        Lock one = new ReentrantLock();
        Lock other = new ReentrantLock();

        Outcome<Object> outcome =
                Simulations.run(() -> {
                    for (int i = 0; i < 300; i++) {
                        start("waiting", () -> lockAndWait(new ReentrantLock()));
                    }
                    start("alice", () -> lockInTurn(one, other));
                    start("bob", () -> lockInTurn(other, one)).join();
                });

        assertThat(messageOf(outcome)).startsWith("deadlock at 10 ms: ");
        assertThat(((Diagnosis.Deadlock) outcome.diagnoses().getFirst()).cycle())
                .extracting(WaitingThread::name)
                .containsExactlyInAnyOrder("alice", "bob");
    }

    @Test
    void should_describe_a_cycle_even_while_time_passes() {
        Lock one = new ReentrantLock();
        Lock other = new ReentrantLock();

        Outcome<Object> outcome =
                Simulations.run(() -> {
                    start(
                            "ticking",
                            () -> {
                                while (true) {
                                    sleep(3_600_000);
                                }
                            });
                    crossed(one::lock, other::lock, other::lock, one::lock).run();
                });

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.HorizonPassed.class);
        assertThat(messageOf(outcome))
                .startsWith("not finished after 30 d of virtual time: " + SAME_ORDER);
    }

    static final class SignalledEarly implements Callable<Object> {
        private final Object monitor = new Object();

        @Override
        public Object call() throws Exception {
            Thread early =
                    Thread.startVirtualThread(() -> {
                        synchronized (monitor) {
                            monitor.notifyAll();
                        }
                    });
            early.join();
            synchronized (monitor) {
                monitor.wait();
            }
            return "not reached";
        }
    }

    static final class ConditionSignalledEarly implements Callable<Object> {
        private final Lock lock = new ReentrantLock();
        private final Condition condition = lock.newCondition();

        @Override
        public Object call() throws Exception {
            lock.lock();
            condition.signal();
            condition.await();
            return "not reached";
        }
    }

    static final class OneOfThreeNotified implements Callable<Object> {
        private final Object monitor = new Object();

        @Override
        public Object call() throws Exception {
            Thread last = null;
            for (int i = 0; i < 3; i++) {
                last =
                        Thread.startVirtualThread(() -> {
                            synchronized (monitor) {
                                try {
                                    monitor.wait();
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                            }
                        });
            }
            Simulation.settle();
            synchronized (monitor) {
                monitor.notify();
            }
            last.join();
            return "not reached";
        }
    }

    private static String messageOf(Class<? extends Callable<?>> type) {
        return messageOf(Simulation.run(IsolatedClass.body(type)));
    }

    @Test
    void should_name_a_lost_wake_up() {
        assertThat(messageOf(SignalledEarly.class))
                .matches(
                        """
                        deadlock at 0 s: every thread waits for something that will never happen
                          main waits for a notification on the Object; the last notifyAll, at \
                        DeadlockTest\\.java:\\d+, was sent while no thread was waiting \
                        \\(a lost wake-up\\?\\): store the condition in a field, and check the field under \
                        the same lock before waiting\
                        """);
        assertThat(messageOf(ConditionSignalledEarly.class))
                .contains("main waits for Condition.await; the last signal, at DeadlockTest.java:")
                .contains("(a lost wake-up?)");
    }

    @Test
    void should_say_that_notify_wakes_only_one_thread() {
        assertThat(messageOf(OneOfThreeNotified.class))
                .containsPattern(
                        "thread-3 waits for a notification on the Object; the last notify, at"
                                + " DeadlockTest\\.java:\\d+, woke one of 3 waiting threads: notifyAll"
                                + " wakes them all");
    }
}
