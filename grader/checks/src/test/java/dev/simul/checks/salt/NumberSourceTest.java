package dev.simul.checks.salt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberSourceTest {
    private final NumberSource salted = source("a key");

    @Test
    void should_return_the_usual_number_without_a_key() {
        assertThat(NumberSource.USUAL.choose("n", () -> 30, 10, 50)).isEqualTo(30);
    }

    @Test
    void should_return_the_same_number_for_the_same_key_and_name() {
        assertThat(salted.choose("n", () -> 30, 0, Long.MAX_VALUE - 1))
                .isEqualTo(source("a key").choose("n", () -> 40, 0, Long.MAX_VALUE - 1));
    }

    @Test
    void should_return_another_number_for_another_key_or_name() {
        long number = salted.choose("n", () -> 30, 0, Long.MAX_VALUE - 1);

        assertThat(source("b key").choose("n", () -> 30, 0, Long.MAX_VALUE - 1))
                .isNotEqualTo(number);
        assertThat(salted.choose("m", () -> 30, 0, Long.MAX_VALUE - 1)).isNotEqualTo(number);
    }

    @Test
    void should_return_every_number_between_the_limits_and_no_other() {
        Set<Long> numbers = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            numbers.add(salted.choose("n" + i, () -> 0, -2, 2));
        }

        assertThat(numbers).containsExactlyInAnyOrder(-2L, -1L, 0L, 1L, 2L);
    }

    @Test
    void should_return_the_only_number_between_equal_limits() {
        assertThat(salted.choose("n", () -> 7, 7, 7)).isEqualTo(7);
    }

    @Test
    void should_refuse_limits_that_are_too_far_apart() {
        assertThatThrownBy(() -> salted.choose("n", () -> 0, -1, Long.MAX_VALUE))
                .isInstanceOf(ArithmeticException.class);
    }

    private static NumberSource source(String key) {
        return NumberSource.of(key.getBytes(StandardCharsets.UTF_8));
    }
}
