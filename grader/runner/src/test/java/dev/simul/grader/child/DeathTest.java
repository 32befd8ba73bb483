package dev.simul.grader.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeathTest {
    @Test
    void should_tell_a_full_heap_from_an_exit_with_the_same_code() {
        String line = "Terminating due to java.lang.OutOfMemoryError: Java heap space\n";

        assertThat(Death.of(3, line)).isEqualTo(Death.OUT_OF_MEMORY);
        assertThat(Death.of(3, "")).isEqualTo(Death.EXITED);
    }

    @Test
    void should_tell_a_signal_from_an_exit() {
        assertThat(Death.of(137, "")).isEqualTo(Death.CRASHED);
        assertThat(Death.of(0, "")).isEqualTo(Death.EXITED);
    }
}
