package dev.simul.simulation;

import static dev.simul.simulation.Simulations.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.simulation.timeline.Activity;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A diagnosis names the problem, the threads, their lines and what they wait for. */
class DiagnosisTest {
    private static final Settings LINES = Settings.defaults().withSites(true);

    @Test
    void should_report_a_deadlock_at_once_with_what_each_thread_waits_for() {
        Outcome<Object> outcome =
                Simulations.run(() -> {
                    var queue = new ArrayBlockingQueue<Integer>(1);
                    Thread.ofVirtual().name("taker").start(() -> take(queue));
                    Thread.sleep(250);
                    new CountDownLatch(1).await();
                });

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.Deadlock.class);
        assertThat(outcome.elapsed()).isEqualTo(Duration.ofMillis(250));
        assertThat(messageOf(outcome))
                .containsPattern(
                        """
                        deadlock at 250 ms: every thread waits for something that will never happen
                          main waits for CountDownLatch.await, at DiagnosisTest.java:\\d+
                          taker waits for ArrayBlockingQueue.take, at DiagnosisTest.java:\\d+\
                        """);
    }

    @Test
    void should_stop_at_the_horizon_if_threads_only_repeat_timed_waits() {
        Outcome<Object> outcome =
                Simulations.run(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.sleep(Duration.ofMinutes(10));
                    }
                });

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.HorizonPassed.class);
        assertThat(messageOf(outcome))
                .matches(
                        """
                        not finished after 30 d of virtual time: threads only repeat timed waits; \
                        end the loop that waits, or raise the horizon
                          main sleeps, at DiagnosisTest.java:\\d+; it polled 4,320 times, every 10 min\
                        """);
    }

    @Test
    void should_not_say_that_an_idle_worker_polls() {
        Outcome<Object> outcome =
                Simulations.run(() -> {
                    Executors.newScheduledThreadPool(1)
                            .scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.HOURS);
                    new CountDownLatch(1).await();
                });

        assertThat(messageOf(outcome))
                .endsWith(
                        "pool-1-thread-1 waits for the next task of its pool, which was not shut"
                                + " down or has delayed tasks");
    }

    @Test
    void should_not_say_of_a_pool_with_delayed_tasks_that_it_was_never_shut_down() {
        Outcome<Object> outcome =
                Simulations.run(() -> {
                    ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
                    pool.schedule(() -> {}, 1, TimeUnit.HOURS);
                    pool.shutdown();
                    Thread.sleep(1000);
                });

        assertThat(outcome.diagnoses())
                .singleElement()
                .extracting(Diagnosis::message)
                .isEqualTo(
                        """
                        left running: 1 thread had not terminated when the code returned
                          pool-1-thread-1 waits for the next task of its pool, which was not shut down \
                        or has delayed tasks\
                        """);
    }

    @Test
    void should_not_take_a_thread_that_reads_the_queue_of_a_pool_for_an_idle_worker() {
        Outcome<Object> outcome =
                Simulations.run(() -> new ScheduledThreadPoolExecutor(1).getQueue().take());

        assertThat(messageOf(outcome))
                .contains("main waits for ScheduledThreadPoolExecutor.DelayedWorkQueue.take");
    }

    @RepeatedTest(20)
    void should_name_polling_as_the_reason_if_it_takes_too_much_real_time() {
        Outcome<Object> outcome =
                Simulations.run(
                        Settings.defaults().withRealLimit(Duration.ofMillis(250)),
                        () -> {
                            LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
                            while (queue.poll(10, TimeUnit.MICROSECONDS) == null) {
                                Thread.onSpinWait();
                            }
                        });

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.Stalled.class);
        assertThat(messageOf(outcome))
                .matches(
                        """
                        not finished after 250 ms of real time: threads only repeat timed waits; \
                        block until notified instead
                          main waits for LinkedBlockingQueue.poll, at DiagnosisTest.java:\\d+; \
                        it polled [0-9,]+ times, every 10 µs\
                        """);
    }

    @Test
    void should_not_say_of_a_thread_that_missed_a_signal_that_it_polls() {
        Outcome<Object> outcome =
                Simulations.run(
                        Settings.defaults().withRealLimit(Duration.ofMillis(250)),
                        () -> {
                            ReentrantLock lock = new ReentrantLock();
                            Condition ready = lock.newCondition();
                            lock.lock();
                            ready.signal();
                            lock.unlock();
                            Thread.ofVirtual().name("late").start(() -> await(lock, ready));
                            LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
                            while (queue.poll(10, TimeUnit.MICROSECONDS) == null) {
                                Thread.onSpinWait();
                            }
                        });

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.Stalled.class);
        assertThat(messageOf(outcome)).contains("main waits").doesNotContain("late");
    }

    private static void await(ReentrantLock lock, Condition condition) {
        lock.lock();
        try {
            condition.awaitUninterruptibly();
        } finally {
            lock.unlock();
        }
    }

    @Test
    void should_describe_threads_that_were_left_runnable() {
        Outcome<Object> outcome =
                Simulations.run(() -> {
                    for (int i = 0; i < 2; i++) {
                        Thread.startVirtualThread(() -> {
                            while (true) {
                                Thread.yield();
                            }
                        });
                    }
                });

        assertThat(outcome.diagnoses())
                .extracting(Diagnosis::message)
                .anyMatch(message -> message.contains("left running: 2 threads"));
    }

    @Test
    void should_report_a_thread_that_sleeps_while_it_owns_a_contended_monitor() {
        Outcome<Object> outcome =
                Simulations.run(
                        LINES,
                        () -> {
                            Object account = new Object();
                            Thread alice =
                                    Thread.ofVirtual()
                                            .name("alice")
                                            .start(() -> {
                                                synchronized (account) {
                                                    sleep(1000);
                                                }
                                            });
                            Thread.sleep(10);
                            synchronized (account) {
                                alice.join();
                            }
                        });

        assertThat(outcome.stoppedBy()).isNull();
        assertThat(outcome.diagnoses())
                .singleElement()
                .extracting(Diagnosis::message)
                .asString()
                .matches(
                        "alice sleeps at DiagnosisTest.java:\\d+ while it holds the monitor of the"
                                + " Object, which main waits for at DiagnosisTest.java:\\d+: release the"
                                + " lock before sleeping, unless other threads are meant to wait");
    }

    @Test
    void should_report_a_lock_held_asleep_once_per_line() {
        Outcome<Object> outcome =
                Simulations.run(
                        LINES,
                        () -> {
                            ReentrantLock lock = new ReentrantLock();
                            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                                for (int i = 0; i < 5; i++) {
                                    executor.submit(() -> {
                                        lock.lock();
                                        sleep(10);
                                        lock.unlock();
                                    });
                                }
                            }
                        });

        assertThat(outcome.elapsed()).isEqualTo(Duration.ofMillis(50));
        assertThat(outcome.diagnoses())
                .singleElement()
                .extracting(Diagnosis::message)
                .asString()
                .contains("while it holds the ReentrantLock, which thread-2 waits for");
    }

    @Test
    void should_not_report_a_sleep_with_an_uncontended_lock_or_a_permit() {
        Outcome<Object> outcome =
                Simulations.run(
                        LINES,
                        () -> {
                            ReentrantLock own = new ReentrantLock();
                            Semaphore permit = new Semaphore(1);
                            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                                for (int i = 0; i < 3; i++) {
                                    executor.submit(() -> {
                                        permit.acquireUninterruptibly();
                                        own.lock();
                                        sleep(10);
                                        own.unlock();
                                        permit.release();
                                    });
                                }
                            }
                        });

        assertThat(outcome.diagnoses()).isEmpty();
    }

    @Test
    void should_report_a_pool_that_was_never_shut_down_as_a_leak() throws Exception {
        Outcome<Object> outcome =
                Simulations.run(() -> Executors.newFixedThreadPool(1).submit(() -> 1).get());

        assertThat(outcome.orThrow()).isEqualTo("done");
        assertThat(outcome.diagnoses()).singleElement().isInstanceOf(Diagnosis.Leak.class);
        assertThat(outcome.diagnoses().getFirst().message())
                .isEqualTo(
                        """
                        left running: 1 thread had not terminated when the code returned
                          pool-1-thread-1 waits for the next task of its pool, which was never shut down\
                        """);
    }

    @Test
    void should_stop_time_when_the_body_returns() {
        Outcome<Object> outcome =
                Simulations.run(() -> {
                    Thread.ofVirtual().name("late").start(() -> sleep(60_000));
                    Thread.sleep(1000);
                });

        assertThat(outcome.elapsed()).isEqualTo(Duration.ofSeconds(1));
        assertThat(outcome.timeline().end()).isEqualTo(Duration.ofSeconds(1));
        assertThat(outcome.diagnoses())
                .singleElement()
                .isInstanceOfSatisfying(
                        Diagnosis.Leak.class,
                        leak ->
                                assertThat(leak.threads())
                                        .singleElement()
                                        .satisfies(thread -> {
                                            assertThat(thread.name()).isEqualTo("late");
                                            assertThat(thread.activity()).isEqualTo(Activity.SLEEP);
                                        }));
    }

    @Test
    void should_finish_the_steps_of_other_threads_after_the_body_returns() {
        Outcome<Object> outcome = Simulations.run(() -> Executors.newFixedThreadPool(4).shutdown());

        assertThat(outcome.diagnoses()).isEmpty();
    }

    @Test
    void should_report_a_thread_that_yields_for_ever_as_a_busy_wait() {
        Outcome<Object> outcome =
                Simulations.run(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.yield();
                    }
                });

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.BusyWait.class);
        assertThat(messageOf(outcome))
                .startsWith("busy wait at 0 s: main spins without blocking, at Diagnosis");
    }

    @Test
    void should_stop_at_the_limit_of_real_time_if_nothing_else_ends_the_simulation() {
        Outcome<Object> outcome =
                Simulations.run(
                        Settings.defaults().withRealLimit(Duration.ofMillis(200)),
                        () -> {
                            while (!LockedForEver.isFree()) {
                                Thread.onSpinWait();
                            }
                        });
        LockedForEver.free();

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.Stalled.class);
        assertThat(messageOf(outcome)).startsWith("not finished after 200 ms of real time");
    }

    @Test
    void should_keep_the_uncaught_exception_of_a_thread() {
        Outcome<Object> outcome =
                Simulations.run(() -> {
                    Thread thread =
                            Thread.ofVirtual()
                                    .name("broken")
                                    .uncaughtExceptionHandler((who, why) -> {})
                                    .unstarted(() -> {
                                        throw new IllegalStateException("dropped");
                                    });
                    thread.start();
                    thread.join();
                });

        assertThat(outcome.timeline().lanes().get(1).failure()).hasMessage("dropped");
    }

    @Test
    void should_tell_an_exception_that_no_handler_received_from_one_that_is_handled() {
        Outcome<Object> handled =
                Simulations.run(() ->
                        Thread.ofPlatform()
                                .uncaughtExceptionHandler((who, why) -> {})
                                .start(DiagnosisTest::fail)
                                .join());
        Outcome<Object> unhandled = Simulations.run(() -> failQuietly().join());

        assertThat(handled.uncaught()).isNull();
        assertThat(unhandled.uncaught()).hasMessage("dropped");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void should_ignore_an_exception_that_a_handler_throws(boolean virtual) {
        Outcome<Object> outcome =
                Simulations.run(() -> {
                    Thread.Builder builder = virtual ? Thread.ofVirtual() : Thread.ofPlatform();
                    Thread thread = builder.unstarted(DiagnosisTest::fail);
                    thread.setUncaughtExceptionHandler((who, why) -> {
                        throw new IllegalStateException("the handler is wrong too");
                    });
                    thread.start();
                    thread.join();
                    Thread.sleep(1);
                });

        assertThat(outcome.failure()).isNull();
        assertThat(outcome.diagnoses()).isEmpty();
        assertThat(outcome.elapsed()).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void should_ignore_an_exception_of_a_thread_that_cannot_name_its_handler() {
        Outcome<Object> outcome =
                Simulations.run(() -> {
                    Thread thread =
                            new Thread(DiagnosisTest::fail) {
                                @Override
                                public UncaughtExceptionHandler getUncaughtExceptionHandler() {
                                    throw new IllegalStateException("no handler");
                                }
                            };
                    thread.start();
                    thread.join();
                });

        assertThat(outcome.failure()).isNull();
        assertThat(outcome.diagnoses()).isEmpty();
    }

    private static void fail() {
        throw new IllegalStateException("dropped");
    }

    /** Starts a thread whose exception the JDK prints, but not here. */
    private static Thread failQuietly() {
        PrintStream before = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        try {
            Thread thread = Thread.startVirtualThread(DiagnosisTest::fail);
            Simulation.settle();
            return thread;
        } finally {
            System.setErr(before);
        }
    }

    @Test
    void should_throw_what_the_body_threw() {
        Outcome<Object> outcome =
                Simulations.run(() -> {
                    throw new java.io.IOException("gone");
                });

        assertThatThrownBy(outcome::orThrow)
                .isInstanceOf(java.io.IOException.class)
                .hasMessage("gone");
    }

    @Test
    void should_throw_the_diagnosis_if_the_body_did_not_complete() {
        Outcome<Object> outcome = Simulations.run(() -> new CountDownLatch(1).await());

        assertThatThrownBy(outcome::orThrow)
                .isInstanceOf(SimulationStoppedException.class)
                .hasMessageStartingWith("deadlock at 0 s");
    }

    private static String messageOf(Outcome<?> outcome) {
        Diagnosis stop = outcome.stoppedBy();
        return stop == null ? "the body ended" : stop.message();
    }

    private static void take(ArrayBlockingQueue<Integer> queue) {
        try {
            queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A condition that becomes true only when a test ends. */
    private static final class LockedForEver {
        private static final java.util.concurrent.atomic.AtomicBoolean FREE =
                new java.util.concurrent.atomic.AtomicBoolean();

        private LockedForEver() {}

        static void await() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        static boolean isFree() {
            return FREE.get();
        }

        static void free() {
            FREE.set(true);
        }
    }
}
