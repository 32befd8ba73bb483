package dev.simul.simulation.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is changed first is among what is changed. */
class WeaverTest {

    @Test
    void should_change_first_what_is_to_be_changed() {
        assertThat(Edits25.classes()).containsAll(Weaver.LOADED_FIRST);
    }
}
