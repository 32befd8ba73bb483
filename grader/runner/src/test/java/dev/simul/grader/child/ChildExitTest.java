package dev.simul.grader.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChildExitTest {
    @Test
    void should_distinguish_a_full_heap_from_an_exit_with_the_same_code() {
        String line = "Terminating due to java.lang.OutOfMemoryError: Java heap space\n";

        assertThat(ChildExit.of(3, line)).isEqualTo(ChildExit.OUT_OF_MEMORY);
        assertThat(ChildExit.of(3, "")).isEqualTo(ChildExit.EXITED);
    }

    @Test
    void should_distinguish_a_signal_from_an_exit() {
        assertThat(ChildExit.of(137, "")).isEqualTo(ChildExit.CRASHED);
        assertThat(ChildExit.of(0, "")).isEqualTo(ChildExit.EXITED);
    }
}
