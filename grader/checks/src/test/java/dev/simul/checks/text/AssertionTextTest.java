package dev.simul.checks.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.presentation.StandardRepresentation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The messages of assertion libraries are rewritten into what was expected and what was found. */
class AssertionTextTest {
    @BeforeAll
    static void writeValuesAsChecksDo() {
        Assertions.useRepresentation(new ValueRepresentation());
    }

    @AfterAll
    static void writeValuesAsAssertjDoes() {
        Assertions.useRepresentation(new StandardRepresentation());
    }

    @Test
    void should_rewrite_what_is_equal_or_the_same() {
        Object same = new Object();

        assertThat(text(() -> assertThat(3).as("the [first] try").isEqualTo(4)))
                .isEqualTo("expected  4: the [first] try\nbut was   3");
        assertThat(text(() -> assertThat(true).isFalse()))
                .isEqualTo("expected  false\nbut was   true");
        assertThat(text(() -> assertThat(Duration.ofSeconds(3)).isEqualTo(Duration.ofMinutes(1))))
                .isEqualTo("expected  1 min\nbut was   3 s");
        assertThat(text(() -> assertThat(same).as("one object").isSameAs(new Object())))
                .isEqualTo(
                        "expected  an Object, the same object: one object\nbut was   a different object");
        assertThat(
                        text(() ->
                                assertThat((Throwable) new IllegalStateException("no seat"))
                                        .as("the first failure")
                                        .isSameAs(new ArithmeticException("/ by zero"))))
                .isEqualTo(
                        "expected  ArithmeticException: / by zero, the same object: the first failure\n"
                                + "but was   IllegalStateException: no seat");
    }

    @Test
    void should_rewrite_comparisons_of_numbers() {
        assertThat(text(() -> assertThat(40).as("items made by 30 s").isLessThanOrEqualTo(8)))
                .isEqualTo(
                        "expected    the value to be less than or equal to 8: items made by 30 s\n"
                                + "but it was  40");
        assertThat(text(() -> assertThat(3L).isBetween(5L, 9L)))
                .isEqualTo("expected    the value to be between 5 and 9\nbut it was  3");
        assertThat(text(() -> assertThat(0L).as("the number of fractions").isPositive()))
                .isEqualTo(
                        "expected    the value to be greater than 0: the number of fractions\n"
                                + "but it was  0");
    }

    @Test
    void should_rewrite_comparisons_of_lists() {
        assertThat(
                        text(() ->
                                assertThat(List.of("b", "a"))
                                        .as("all loads")
                                        .containsExactly("a", "b")))
                .isEqualTo(
                        "expected  [\"a\", \"b\"]: all loads\n"
                                + "but was   [\"b\", \"a\"]: the same elements in another order");
        assertThat(text(() -> assertThat(List.of(8.0)).containsExactly(8.0, 8.0)))
                .isEqualTo("expected  [8.0, 8.0]\nbut was   [8.0]");
        assertThat(text(() -> assertThat(List.of(1, 2)).containsExactlyInAnyOrder(2, 3)))
                .isEqualTo(
                        "expected  [2, 3], in any order\n"
                                + "but was   [1, 2]\n          missing: [3]\n          not expected: [1]");
        assertThat(text(() -> assertThat(List.of(1, 2)).as("the causes").contains(3)))
                .isEqualTo(
                        "expected    the value to contain [3]: the causes\n"
                                + "but it was  [1, 2]\n            missing: [3]");
        assertThat(text(() -> assertThat(List.of(Duration.ofSeconds(2))).startsWith(Duration.ZERO)))
                .isEqualTo("expected    the value to start with [0 s]\nbut it was  [2 s]");
        assertThat(text(() -> assertThat(List.of(1, 2)).as("results").hasSize(3)))
                .isEqualTo("expected  3 elements: results\nbut       there were 2: [1, 2]");
        assertThat(text(() -> assertThat(List.of(1)).as("clashes").isEmpty()))
                .isEqualTo("expected  empty: clashes\nbut was   [1]");
    }

    @Test
    void should_cut_long_lists_around_the_difference() {
        List<Integer> right = IntStream.range(0, 70).boxed().toList();
        List<Integer> wrong = IntStream.range(0, 70).map(i -> i == 60 ? 7 : i).boxed().toList();

        assertThat(text(() -> assertThat(wrong).isEqualTo(right)))
                .isEqualTo(text(() -> assertThat(wrong).containsExactlyElementsOf(right)));
        assertThat(text(() -> assertThat(wrong).containsExactlyElementsOf(right)))
                .isEqualTo(
                        "expected  [… 58 more, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69]\n"
                                + "but was   [… 58 more, 58, 59, 7, 61, 62, 63, 64, 65, 66, 67, 68, 69]");
    }

    @Test
    void should_read_only_the_first_of_several_failures() {
        assertThat(
                        text(() ->
                                SoftAssertions.assertSoftly(all -> {
                                    all.assertThat(1).as("one").isEqualTo(2);
                                    all.assertThat(3).as("three").isLessThan(0);
                                })))
                .isEqualTo("expected  2: one\nbut was   1");
    }

    @Test
    void should_leave_out_names_and_lines_of_checks() {
        String text =
                text(() ->
                        assertThat(new IllegalStateException("no seat"))
                                .as("the failure")
                                .hasMessage("no table"));

        assertThat(text)
                .contains("no table", "no seat", "the failure")
                .doesNotContain("AssertionTextTest", "at ", "Throwable that failed");
    }

    @Test
    void should_rewrite_other_sentences() {
        assertThat(text(() -> assertThat((Object) null).as("the task").isNotNull()))
                .isEqualTo("expected the value not to be null: the task");
        assertThat(text(() -> Assertions.fail("nobody came"))).isEqualTo("nobody came");
        assertThat(text(() -> assertThat(1).as("why").withFailMessage("own text").isEqualTo(2)))
                .isEqualTo("own text: why");
        assertThat(text(() -> assertThat(List.of(1, 2)).as("small").allMatch(i -> i < 2, "one")))
                .isEqualTo(
                        "expected  all elements of [1, 2] to match 'one': small\n"
                                + "but       this element did not: 2");
    }

    private static String text(ThrowingCallable failing) {
        AssertionError error = catchThrowableOfType(AssertionError.class, failing);
        return String.join("\n", AssertionText.of(error).lines());
    }
}
