package dev.simul.simulation.internal.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.simulation.internal.patch.JdkPatches;
import org.junit.jupiter.api.Test;

/** What is changed first is among what is changed. */
class SimulationTransformerTest {

    @Test
    void should_change_first_what_is_to_be_changed() {
        assertThat(JdkPatches.classes()).containsAll(SimulationTransformer.LOADED_FIRST);
    }
}
