package dev.simul.simulation.internal.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Settings;
import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A carrier that has run one simulation runs the next like a new thread. */
class CarrierTest {
    @Test
    void should_not_reuse_the_carrier_of_an_abandoned_simulation_that_still_runs() {
        AtomicBoolean spins = new AtomicBoolean(true);
        AtomicReference<@Nullable Thread> stuck = new AtomicReference<>();
        Outcome<Boolean> stalled =
                Simulation.run(
                        Settings.defaults().withRealLimit(Duration.ofMillis(100)),
                        () -> {
                            stuck.set(JavaBase.currentCarrier());
                            while (spins.get()) {
                                Thread.onSpinWait();
                            }
                            return true;
                        });

        Thread next = Simulation.run(JavaBase::currentCarrier).value();
        spins.set(false);

        assertThat(stalled.stoppedBy()).isInstanceOf(Diagnosis.Stalled.class);
        assertThat(next).isInstanceOf(Carrier.class).isNotSameAs(stuck.get());
    }

    @Test
    void should_use_the_context_class_loader_of_the_thread_that_runs_the_simulation() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader other = ClassLoader.getPlatformClassLoader();
        try {
            assertThat(contextInside()).isSameAs(before);
            thread.setContextClassLoader(other);
            assertThat(contextInside()).isSameAs(other);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static @Nullable ClassLoader contextInside() {
        return Simulation.run(() -> Thread.currentThread().getContextClassLoader()).value();
    }
}
