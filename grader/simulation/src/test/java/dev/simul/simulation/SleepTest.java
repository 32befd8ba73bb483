package dev.simul.simulation;

import static dev.simul.simulation.Simulations.sleep;
import static dev.simul.simulation.Simulations.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.simul.simulation.timeline.Activity;
import dev.simul.simulation.timeline.Segment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sleep has the same effects whether or not other threads can run meanwhile. */
class SleepTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void should_record_a_sleep_on_the_timeline_with_its_line(boolean alone) {
        Outcome<Integer> outcome =
                Simulation.run(
                        Settings.defaults().withSites(frame -> true),
                        () -> {
                            startOther(alone);
                            Thread.sleep(SECOND);
                            Thread.sleep(SECOND);
                            return 1;
                        });

        assertThat(outcome.timeline().lanes().getFirst().segments())
                .extracting(Segment::activity, Segment::from, Segment::to, Segment::timedOut)
                .containsExactly(
                        tuple(Activity.SLEEP, Duration.ZERO, SECOND, true),
                        tuple(Activity.SLEEP, SECOND, Duration.ofSeconds(2), true));
        assertThat(outcome.timeline().lanes().getFirst().segments())
                .extracting(segment -> String.valueOf(segment.site()))
                .allMatch(site -> site.contains("SleepTest.java"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void should_throw_at_once_if_the_thread_was_interrupted_before(boolean alone) throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    startOther(alone);
                    Thread.currentThread().interrupt();
                    List<Object> log = new ArrayList<>();
                    try {
                        Thread.sleep(SECOND);
                    } catch (InterruptedException e) {
                        log.add("interrupted");
                    }
                    log.add(Thread.currentThread().isInterrupted());
                    log.add(Simulation.elapsed());
                    return log;
                });

        assertThat(seen).containsExactly("interrupted", false, Duration.ZERO);
    }

    @Test
    void should_end_when_the_thread_is_interrupted() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    Thread sleeper = Thread.currentThread();
                    after(SECOND, sleeper::interrupt);
                    List<Object> log = new ArrayList<>();
                    try {
                        Thread.sleep(Duration.ofHours(1));
                    } catch (InterruptedException e) {
                        log.add("interrupted");
                    }
                    log.add(Simulation.elapsed());
                    Thread.sleep(SECOND);
                    log.add(Simulation.elapsed());
                    return log;
                });

        assertThat(seen).containsExactly("interrupted", SECOND, Duration.ofSeconds(2));
    }

    @Test
    void should_not_shorten_a_sleep_if_the_thread_is_unparked() throws Exception {
        Duration slept =
                valueOf(() -> {
                    Thread sleeper = Thread.currentThread();
                    after(SECOND, () -> LockSupport.unpark(sleeper));
                    Thread.sleep(Duration.ofMinutes(1));
                    return Simulation.elapsed();
                });

        assertThat(slept).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void should_show_a_sleep_as_the_state_of_the_thread() throws Exception {
        List<Thread.State> states =
                valueOf(() -> {
                    Thread sleeper = Thread.startVirtualThread(() -> sleep(1000));
                    Thread parked =
                            Thread.startVirtualThread(() -> LockSupport.parkNanos(1_000_000_000));
                    Thread waiting = Thread.startVirtualThread(LockSupport::park);
                    Simulation.settle();
                    List<Thread.State> seen =
                            List.of(sleeper.getState(), parked.getState(), waiting.getState());
                    LockSupport.unpark(waiting);
                    sleeper.join();
                    parked.join();
                    return seen;
                });

        assertThat(states)
                .containsExactly(
                        Thread.State.TIMED_WAITING,
                        Thread.State.TIMED_WAITING,
                        Thread.State.WAITING);
    }

    @Test
    void should_wake_threads_of_the_same_time_in_the_order_of_their_calls() throws Exception {
        List<String> order =
                valueOf(() -> {
                    List<String> log = new ArrayList<>();
                    Thread first =
                            Thread.startVirtualThread(() -> {
                                sleep(1000);
                                log.add("first");
                            });
                    Simulation.settle();
                    Thread.sleep(SECOND);
                    log.add("second");
                    first.join();
                    return log;
                });

        assertThat(order).containsExactly("first", "second");
    }

    @Test
    void should_not_pass_the_horizon() {
        Outcome<Integer> outcome =
                Simulation.run(
                        Settings.defaults().withHorizon(Duration.ofMinutes(1)),
                        () -> {
                            while (true) {
                                Thread.sleep(SECOND);
                            }
                        });

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.HorizonPassed.class);
        assertThat(outcome.elapsed()).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void should_stop_a_thread_that_polls_after_the_maximum_of_clock_advances(boolean alone) {
        Outcome<Integer> outcome =
                Simulation.run(
                        Settings.defaults().withMaxAdvances(1_000),
                        () -> {
                            if (!alone) {
                                Thread.startVirtualThread(() -> sleep(1_000_000));
                            }
                            while (true) {
                                Thread.sleep(1);
                            }
                        });

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.HorizonPassed.class);
        assertThat(outcome.elapsed()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void should_not_stop_code_that_needs_exactly_the_maximum_of_clock_advances() throws Exception {
        Outcome<Integer> outcome =
                Simulation.run(
                        Settings.defaults().withMaxAdvances(1_000),
                        () -> {
                            for (int i = 0; i < 1_000; i++) {
                                Thread.sleep(1);
                            }
                            return 42;
                        });

        assertThat(outcome.orThrow()).isEqualTo(42);
    }

    /**
     * Starts another thread that wakes in between, so that the sleeping thread must yield to it.
     */
    private static void startOther(boolean alone) {
        if (!alone) {
            Thread.startVirtualThread(() -> {
                while (true) {
                    sleep(7);
                }
            });
        }
    }

    private static void after(Duration time, Runnable action) {
        Thread.startVirtualThread(() -> {
            sleep(time.toMillis());
            action.run();
        });
    }
}
