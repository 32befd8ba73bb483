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

/** A thread that has carried one simulation carries another as if it were new. */
class CarrierTest {
    @Test
    void should_not_wait_for_a_simulation_that_was_given_up() {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        AtomicReference<@Nullable Thread> stuck = new AtomicReference<>();
        Outcome<Boolean> stalled =
                Simulation.run(
                        Settings.defaults().withRealLimit(Duration.ofMillis(100)),
                        () -> {
                            stuck.set(JavaBase.currentCarrier());
                            while (goesOn.get()) {
                                Thread.onSpinWait();
                            }
                            return true;
                        });

        Thread next = Simulation.run(JavaBase::currentCarrier).value();
        goesOn.set(false);

        assertThat(stalled.stoppedBy()).isInstanceOf(Diagnosis.Stalled.class);
        assertThat(next).isInstanceOf(Carrier.class).isNotSameAs(stuck.get());
    }

    @Test
    void should_give_each_simulation_the_context_class_loader_of_who_runs_it() {
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
