package dev.simul.simulation;

import static dev.simul.simulation.Simulations.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.simulation.timeline.Activity;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What goes wrong is named, with the threads, the places and what they wait for. */
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
                        deadlock at 250 ms: every thread waits for something that will never come
                          main waits for CountDownLatch.await, at DiagnosisTest.java:\\d+
                          taker waits for ArrayBlockingQueue.take, at DiagnosisTest.java:\\d+\
                        """);
    }

    @Test
    void should_stop_at_the_horizon_where_only_repeated_waiting_is_left() {
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
                        not finished after 30 d of virtual time: the threads wait, time out and wait again; \
                        end what repeats, or set a longer horizon
                          main sleeps, at DiagnosisTest.java:\\d+; it looked 4,320 times, every 10 min\
                        """);
    }

    @Test
    void should_not_say_of_a_thread_that_waits_for_its_next_task_that_it_looks() {
        Outcome<Object> outcome =
                Simulations.run(() -> {
                    Executors.newScheduledThreadPool(1)
                            .scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.HOURS);
                    new CountDownLatch(1).await();
                });

        assertThat(messageOf(outcome))
                .endsWith(
                        "pool-1-thread-1 waits for the next task of its pool, which was never shut"
                                + " down");
    }

    @RepeatedTest(20)
    void should_tell_what_goes_on_where_polling_takes_too_much_real_time() {
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
                        not finished after 250 ms of real time: the threads wait, time out and wait again; \
                        let them wait until they are told
                          main waits for LinkedBlockingQueue.poll, at DiagnosisTest.java:\\d+; \
                        it looked [0-9,]+ times, every 10 µs\
                        """);
    }

    @Test
    void should_describe_those_left_that_could_have_gone_on() {
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
    void should_tell_of_a_thread_that_sleeps_with_the_monitor_another_waits_for() {
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
                        "alice sleeps at DiagnosisTest.java:\\d+ and holds the monitor of the"
                            + " Object, for which main waits at DiagnosisTest.java:\\d+: give it"
                            + " back before, unless they are meant to wait so long");
    }

    @Test
    void should_tell_once_of_those_that_sleep_with_a_lock_at_the_same_line() {
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
                .contains("and holds the ReentrantLock, for which thread-2 waits");
    }

    @Test
    void should_say_nothing_of_sleep_with_a_lock_nobody_waits_for_or_with_a_permit() {
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
                        left running: 1 thread had not ended when the code returned
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
    void should_let_others_finish_what_takes_no_time_after_the_body_returns() {
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
                .startsWith(
                        "busy wait at 0 s: main goes round and round without waiting, at"
                                + " Diagnosis");
    }

    @Test
    void should_give_up_after_the_limit_of_real_time_where_nothing_else_ends_it() {
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
    void should_keep_what_a_thread_died_of() {
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
    void should_throw_the_diagnosis_where_the_body_did_not_end() {
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

    /** Something that never happens, unless a test ends. */
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
