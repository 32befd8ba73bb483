package dev.simul.grader.worker.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses JUnit and AssertJ in the same way as checks do, but without a simulation. */
public final class PlainWarmupChecks {
    @Test
    void passes() {
        assertThat(List.of(1, 2, 3)).containsExactly(1, 2, 3).hasSize(3);
    }

    @Test
    void fails() {
        assertThat("one").isEqualTo("two");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void passes_more_than_once(int number) {
        assertThat(number).isPositive();
    }
}
