package dev.simul.checks.symptom;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The symptoms of a wrong value say how the value is related to the expected one. */
class ValueSymptomsTest {

    /** A number of a student, whose methods must not run. */
    private static final class OwnNumber extends Number {
        private static final long serialVersionUID = 1L;

        @Override
        public int intValue() {
            throw new AssertionError();
        }

        @Override
        public long longValue() {
            throw new AssertionError();
        }

        @Override
        public float floatValue() {
            throw new AssertionError();
        }

        @Override
        public double doubleValue() {
            throw new AssertionError();
        }

        @Override
        public String toString() {
            throw new AssertionError();
        }
    }

    @Test
    void should_recognise_null() {
        assertThat(words(7, null)).containsExactly("null-value", "wrong-value");
        assertThat(words(List.of(), null)).containsExactly("null-value", "wrong-value");
    }

    @Test
    void should_see_only_a_wrong_value_if_null_was_expected() {
        assertThat(words(null, 7)).containsExactly("wrong-value");
    }

    @Test
    void should_know_only_whether_a_value_is_null_if_no_value_was_expected() {
        assertThat(ValueSymptoms.ofUnexpected("").words()).containsExactly("wrong-value");
        assertThat(ValueSymptoms.ofUnexpected(null).words())
                .containsExactly("null-value", "wrong-value");
    }

    @Test
    void should_compare_numbers_of_different_classes() {
        assertThat(words(7, 10L)).containsExactly("larger-value", "wrong-value");
        assertThat(words((short) 7, (byte) 3)).containsExactly("smaller-value", "wrong-value");
        assertThat(words(1.5, 0.25f)).containsExactly("smaller-value", "wrong-value");
    }

    @Test
    void should_see_that_a_number_is_off_by_one() {
        assertThat(words(7, 8)).containsExactly("larger-value", "off-by-one", "wrong-value");
        assertThat(words(7, 6)).containsExactly("off-by-one", "smaller-value", "wrong-value");
        assertThat(words(0.5, 1.5)).contains("off-by-one");
    }

    @Test
    void should_compare_numbers_that_overflow_if_subtracted() {
        assertThat(words(Long.MIN_VALUE, Long.MAX_VALUE))
                .containsExactly("larger-value", "wrong-value");
    }

    @Test
    void should_not_compare_numbers_that_are_not_finite() {
        assertThat(words(1.0, Double.NaN)).containsExactly("wrong-value");
        assertThat(words(1.0, Double.POSITIVE_INFINITY)).containsExactly("wrong-value");
        assertThat(words(Float.NEGATIVE_INFINITY, 1.0)).containsExactly("wrong-value");
    }

    @Test
    void should_not_compare_numbers_that_may_have_a_billion_digits() {
        assertThat(words(7, new BigDecimal("1E1000000000"))).containsExactly("wrong-value");
    }

    @Test
    void should_not_run_methods_of_a_students_number() {
        assertThat(words(7, new OwnNumber())).containsExactly("wrong-value");
    }

    @Test
    void should_recognise_a_time_that_is_off_by_the_smallest_unit() {
        assertThat(words(ofSeconds(1), ofSeconds(1).plusNanos(1)))
                .containsExactly("larger-value", "off-by-one", "wrong-value");
        assertThat(words(ofSeconds(1), ofMillis(999)))
                .containsExactly("off-by-one", "smaller-value", "wrong-value");
    }

    @Test
    void should_recognise_another_unit_of_time() {
        assertThat(words(ofSeconds(5), ofNanos(5))).contains("other-unit", "smaller-value");
        assertThat(words(ofSeconds(5), ofMinutes(5))).contains("other-unit", "larger-value");
        assertThat(words(5_000L, 5)).contains("other-unit");
        assertThat(words(5, 50)).doesNotContain("other-unit");
        assertThat(words(0, 0.0)).doesNotContain("other-unit");
    }

    @Test
    void should_compare_elements() {
        assertThat(words(List.of(1, 2, 3), List.of(3, 1)))
                .containsExactly("missing-elements", "wrong-value");
        assertThat(words(List.of(1, 2), List.of(2, 1, 1)))
                .containsExactly("extra-elements", "wrong-value");
        assertThat(words(List.of(1, 2), List.of(1, 3))).containsExactly("wrong-value");
        assertThat(words(List.of(1), List.of()))
                .containsExactly("empty-value", "missing-elements", "wrong-value");
    }

    @Test
    void should_compare_elements_that_are_null() {
        assertThat(words(List.of(1), Arrays.asList(1, null)))
                .containsExactly("extra-elements", "wrong-value");
        assertThat(words(Arrays.asList(null, 1), Arrays.asList(1, null)))
                .containsExactly("other-order", "wrong-value");
    }

    @Test
    void should_compare_the_entries_of_maps() {
        assertThat(words(Map.of("a", 1, "b", 2), Map.of("b", 2)))
                .containsExactly("missing-elements", "wrong-value");
        assertThat(words(Map.of("a", 1), Map.of("a", 2))).containsExactly("wrong-value");
    }

    @Test
    void should_recognise_another_order_and_whether_it_is_sorted() {
        assertThat(words(List.of(5, 9, 7), List.of(9, 7, 5)))
                .containsExactly("other-order", "wrong-value");
        assertThat(words(List.of(5, 9, 7), List.of(5, 7, 9)))
                .containsExactly("other-order", "sorted", "wrong-value");
    }

    @Test
    void should_see_no_other_order_in_a_collection_of_another_kind() {
        assertThat(words(List.of(1, 2), Set.of(1, 2))).containsExactly("wrong-value");
        assertThat(words(Set.of(1, 2), List.of(1, 2))).containsExactly("wrong-value");
        assertThat(words(List.of(1, 2), new ArrayDeque<>(List.of(1, 2))))
                .containsExactly("wrong-value");
    }

    @Test
    void should_compare_only_the_sizes_of_long_collections() {
        assertThat(words(nCopies(1_001, 1), nCopies(1_000, 2)))
                .containsExactly("missing-elements", "wrong-value");
        assertThat(words(nCopies(1_001, 1), nCopies(1_001, 2))).containsExactly("wrong-value");
    }

    private static List<String> words(@Nullable Object expected, @Nullable Object found) {
        return ValueSymptoms.of(expected, found).words();
    }
}
