package dev.simul.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** If the settings ask for it, virtual time passes during a busy wait. */
@SuppressWarnings("ThreadPriorityCheck")
class TimedBusyWaitTest {
    private static final Settings TIMED = Settings.defaults().withTimedBusyWaits(true);

    @Test
    void should_end_a_loop_that_yields_until_a_time_has_passed() {
        Outcome<Duration> outcome =
                Simulation.run(
                        TIMED,
                        () -> {
                            long start = System.nanoTime();
                            while (System.nanoTime() - start < 1_000_000) {
                                Thread.yield();
                            }
                            return Simulation.elapsed();
                        });

        assertThat(outcome.stoppedBy()).isNull();
        assertThat(outcome.value()).isBetween(Duration.ofMillis(1), Duration.ofMillis(2));
    }

    @Test
    void should_end_a_loop_that_only_spins_until_a_time_has_passed() {
        Outcome<?> outcome = Simulation.run(TIMED, IsolatedClass.body(SpinningUntilLater.class));

        assertThat(outcome.stoppedBy()).isNull();
        assertThat(outcome.elapsed()).isBetween(Duration.ofMillis(1), Duration.ofNanos(1_001_000));
    }

    @Test
    void should_not_pass_the_next_timer() {
        Outcome<Duration> outcome =
                Simulation.run(
                        TIMED,
                        () -> {
                            AtomicBoolean done = new AtomicBoolean();
                            Thread.startVirtualThread(() -> {
                                Simulations.sleep(1_234);
                                done.set(true);
                            });
                            while (!done.get()) {
                                Thread.yield();
                            }
                            return Simulation.elapsed();
                        });

        assertThat(outcome.value()).isEqualTo(Duration.ofMillis(1_234));
    }

    @Test
    void should_stop_at_the_horizon_if_the_loop_never_ends() {
        Outcome<Void> outcome =
                Simulation.run(
                        TIMED.withHorizon(Duration.ofSeconds(1)),
                        () -> {
                            while (!Thread.currentThread().isInterrupted()) {
                                Thread.yield();
                            }
                            return null;
                        });

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.HorizonPassed.class);
        assertThat(outcome.elapsed()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void should_take_the_same_time_in_each_run_with_the_same_seed() {
        assertThat(elapsedOfTwoPollers(7)).isEqualTo(elapsedOfTwoPollers(7));
    }

    private static Duration elapsedOfTwoPollers(long seed) {
        return Simulation.run(
                        TIMED.withSeed(seed),
                        () -> {
                            Thread other =
                                    Thread.startVirtualThread(TimedBusyWaitTest::pollForAWhile);
                            pollForAWhile();
                            other.join();
                            return null;
                        })
                .elapsed();
    }

    private static void pollForAWhile() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < 5_000_000) {
            Thread.yield();
        }
    }

    static final class SpinningUntilLater implements Callable<Object> {
        @Override
        public Object call() {
            long start = System.nanoTime();
            while (System.nanoTime() - start < 1_000_000) {
                Thread.onSpinWait();
            }
            return "reached";
        }
    }
}
