package dev.simul.simulation;

import static dev.simul.simulation.Simulated.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.simulation.timeline.Activity;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** What goes wrong is named, with the threads, the places and what they wait for. */
class DiagnosisTest {

    @Test
    void should_report_a_deadlock_at_once_with_what_each_thread_waits_for() {
        Outcome<Object> outcome =
                Simulated.run(() -> {
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
    void should_tell_who_holds_the_monitors_of_a_deadlock() {
        Outcome<Object> outcome =
                Simulated.run(() -> {
                    Object one = new Object();
                    StringBuilder other = new StringBuilder();
                    Thread alice = Thread.ofVirtual().name("alice").start(() -> both(one, other));
                    Thread.ofVirtual().name("bob").start(() -> both(other, one));
                    alice.join();
                });

        assertThat(messageOf(outcome))
                .contains("alice is blocked before the monitor of a StringBuilder, held by bob, at")
                .contains("bob is blocked before the monitor of a Object, held by alice, at")
                .contains("main waits for Thread.join, at");
    }

    @Test
    void should_tell_who_holds_the_lock_of_a_deadlock() {
        Outcome<Object> outcome =
                Simulated.run(() -> {
                    ReentrantLock lock = new ReentrantLock();
                    Thread.ofVirtual()
                            .name("keeper")
                            .start(() -> {
                                lock.lock();
                                LockedForEver.await();
                            });
                    Simulation.settle();
                    lock.lock();
                });

        assertThat(messageOf(outcome))
                .contains("main waits for ReentrantLock.lock, held by keeper, at DiagnosisTest");
    }

    @Test
    void should_see_that_a_lock_whose_owner_has_ended_is_never_given_back() {
        Outcome<Object> outcome =
                Simulated.run(() -> {
                    ReentrantLock lock = new ReentrantLock();
                    Thread.startVirtualThread(lock::lock).join();
                    lock.lock();
                });

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.Deadlock.class);
        assertThat(messageOf(outcome)).contains("main waits for ReentrantLock.lock");
    }

    @Test
    void should_stop_at_the_horizon_where_only_repeated_waiting_is_left() {
        Outcome<Object> outcome =
                Simulated.run(() -> {
                    try (var executor = Executors.newFixedThreadPool(1)) {
                        executor.submit(LockedForEver::await);
                    }
                });

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.HorizonPassed.class);
        assertThat(messageOf(outcome))
                .startsWith(
                        "not finished after 30 d of virtual time: the threads wait, time out and"
                                + " wait again; end what repeats, or set a longer horizon\n")
                .contains("main waits for ExecutorService.close");
    }

    @Test
    void should_report_a_pool_that_was_never_shut_down_as_a_leak() throws Exception {
        Outcome<Object> outcome =
                Simulated.run(() -> Executors.newFixedThreadPool(1).submit(() -> 1).get());

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
                Simulated.run(() -> {
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
        Outcome<Object> outcome = Simulated.run(() -> Executors.newFixedThreadPool(4).shutdown());

        assertThat(outcome.diagnoses()).isEmpty();
    }

    @Test
    void should_report_a_thread_that_yields_for_ever_as_a_busy_wait() {
        Outcome<Object> outcome =
                Simulated.run(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.yield();
                    }
                });

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.BusyWait.class);
        assertThat(messageOf(outcome))
                .startsWith(
                        "busy wait at 0 s: main goes round and round without waiting, at Diagnosis");
    }

    @Test
    void should_give_up_after_the_limit_of_real_time_where_nothing_else_ends_it() {
        Outcome<Object> outcome =
                Simulated.run(
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
                Simulated.run(() -> {
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
                Simulated.run(() -> {
                    throw new java.io.IOException("gone");
                });

        assertThatThrownBy(outcome::orThrow)
                .isInstanceOf(java.io.IOException.class)
                .hasMessage("gone");
    }

    @Test
    void should_throw_the_diagnosis_where_the_body_did_not_end() {
        Outcome<Object> outcome = Simulated.run(() -> new CountDownLatch(1).await());

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

    private static void both(Object first, Object second) {
        synchronized (first) {
            sleep(10);
            synchronized (second) {
                sleep(1);
            }
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
