package dev.simul.grader.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessUseTest {
    @Test
    void should_read_what_the_kernel_writes_even_if_a_program_has_a_strange_name() {
        String line =
                "42 (a) b (c) R 1 2 3 4 5 6 7 8 9 10 250 50 13 14 15 16 33 18 19 1000 512 23 24\n";

        assertThat(ProcessUse.parse(line))
                .isEqualTo(new ProcessUse(Duration.ofSeconds(3), 33, 512 * 4096));
    }

    @Test
    void should_report_what_this_process_uses() {
        assertThat(ProcessUse.of(ProcessHandle.current()))
                .hasValueSatisfying(use -> assertThat(use.processorTime()).isPositive());
    }
}
