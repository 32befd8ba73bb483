package dev.simul.simulation;

import static dev.simul.simulation.Simulations.sleep;
import static dev.simul.simulation.Simulations.valueOf;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Parking works as in {@link LockSupport}: there is one permit, and a park consumes it. */
class ParkTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final CompletableFuture<Thread> inside = new CompletableFuture<>();
    private final AtomicBoolean done = new AtomicBoolean();

    private static void parkForASecond() {
        LockSupport.parkNanos(SECONDS.toNanos(1));
    }

    @Test
    void should_return_at_once_after_an_unpark() throws Exception {
        Duration parked =
                valueOf(() -> {
                    LockSupport.unpark(Thread.currentThread());
                    LockSupport.park();
                    return Simulation.elapsed();
                });

        assertThat(parked).isZero();
    }

    @Test
    void should_consume_one_permit_after_any_number_of_unparks() throws Exception {
        Duration parked =
                valueOf(() -> {
                    LockSupport.unpark(Thread.currentThread());
                    LockSupport.unpark(Thread.currentThread());
                    LockSupport.park();
                    parkForASecond();
                    return Simulation.elapsed();
                });

        assertThat(parked).isEqualTo(SECOND);
    }

    @Test
    void should_return_at_once_if_the_thread_has_yielded_since_the_unpark() throws Exception {
        Duration parked =
                valueOf(() -> {
                    Thread other = Thread.startVirtualThread(Thread::yield);
                    LockSupport.unpark(Thread.currentThread());
                    Thread.yield();
                    LockSupport.park();
                    Duration at = Simulation.elapsed();
                    other.join();
                    return at;
                });

        assertThat(parked).isZero();
    }

    @Test
    void should_consume_both_unparks_that_came_before_it_ran_again() throws Exception {
        Duration parked =
                valueOf(() -> {
                    Thread self = Thread.currentThread();
                    Thread other =
                            Thread.startVirtualThread(() -> {
                                LockSupport.unpark(self);
                                LockSupport.unpark(self);
                            });
                    LockSupport.park();
                    parkForASecond();
                    other.join();
                    return Simulation.elapsed();
                });

        assertThat(parked).isEqualTo(SECOND);
    }

    @Test
    void should_return_when_interrupted_and_keep_the_interrupt_status() throws Exception {
        boolean interrupted =
                valueOf(() -> {
                    Thread self = Thread.currentThread();
                    Thread other = Thread.startVirtualThread(self::interrupt);
                    LockSupport.park();
                    other.join();
                    return Thread.interrupted();
                });

        assertThat(interrupted).isTrue();
    }

    @Test
    void should_return_at_once_after_an_interrupt_whose_status_was_cleared() throws Exception {
        Duration parked =
                valueOf(() -> {
                    Thread.currentThread().interrupt();
                    Thread.interrupted();
                    LockSupport.park();
                    parkForASecond();
                    return Simulation.elapsed();
                });

        assertThat(parked).isEqualTo(SECOND);
    }

    @Test
    void should_return_at_once_after_a_sleep_as_in_the_jdk() throws Exception {
        Duration parked =
                valueOf(() -> {
                    sleep(10);
                    LockSupport.park();
                    return Simulation.elapsed();
                });

        assertThat(parked).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void should_return_at_once_if_a_thread_outside_unparked_it_before() throws Exception {
        Thread outside = outside(LockSupport::unpark);

        Outcome<Object> outcome =
                Simulations.run(() -> {
                    inside.complete(Thread.currentThread());
                    awaitOutside();
                    // Unparks from outside are handled between two steps.
                    Thread.yield();
                    LockSupport.park();
                });
        outside.join();

        assertThat(outcome.diagnoses()).isEmpty();
        assertThat(outcome.elapsed()).isZero();
    }

    @Test
    void should_not_shorten_a_sleep_if_a_thread_outside_unparks_it() throws Exception {
        Thread outside = outside(LockSupport::unpark);

        Outcome<Object> outcome =
                Simulations.run(() -> {
                    Thread sleeper = Thread.startVirtualThread(() -> sleep(1000));
                    Simulation.settle();
                    inside.complete(sleeper);
                    awaitOutside();
                    sleeper.join();
                });
        outside.join();

        assertThat(outcome.diagnoses()).isEmpty();
        assertThat(outcome.elapsed()).isEqualTo(SECOND);
    }

    @Test
    void should_name_a_thread_outside_that_interrupts_a_sleep() throws Exception {
        Thread outside = outside(Thread::interrupt);

        Outcome<Object> outcome =
                Simulations.run(() -> {
                    Thread sleeper = Thread.startVirtualThread(() -> sleep(1000));
                    Simulation.settle();
                    inside.complete(sleeper);
                    awaitOutside();
                    sleeper.join();
                });
        outside.join();

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.Escape.class);
        assertThat(outcome.diagnoses().getFirst().message())
                .contains("a wake-up by thread 'outside'");
    }

    /** Starts a thread outside that acts on the thread inside as soon as that is known. */
    private Thread outside(Consumer<Thread> action) {
        return Thread.ofPlatform()
                .name("outside")
                .start(() -> {
                    action.accept(inside.join());
                    done.set(true);
                });
    }

    /** Waits in real time until the thread outside has acted. */
    private void awaitOutside() {
        while (!done.get()) {
            Thread.onSpinWait();
        }
    }
}
