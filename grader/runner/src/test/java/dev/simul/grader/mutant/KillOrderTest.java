package dev.simul.grader.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.grading.FirstFailure;
import dev.simul.grader.verdict.CheckVerdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KillOrderTest {
    private final KillOrder order = new KillOrder(List.of("one", "two", "three"));

    @Test
    void should_keep_the_order_of_the_course_if_nothing_is_known() {
        assertThat(order.get()).containsExactly("one", "two", "three");
    }

    @Test
    void should_run_the_check_first_that_kills_most() {
        note("one", Reason.PASSED, 10);
        note("two", Reason.ASSERTION, 10);
        note("three", Reason.PASSED, 10);

        assertThat(order.get().getFirst()).isEqualTo("two");
    }

    @Test
    void should_run_a_slow_check_last_even_if_it_kills_more() {
        for (int i = 0; i < 4; i++) {
            note("one", Reason.ASSERTION, 1000);
            note("two", i < 2 ? Reason.ASSERTION : Reason.PASSED, 10);
            note("three", i < 1 ? Reason.ASSERTION : Reason.PASSED, 10);
        }

        assertThat(order.get()).containsExactly("two", "three", "one");
    }

    @Test
    void should_run_a_check_last_that_lost_its_child() {
        for (int i = 0; i < 4; i++) {
            note("one", Reason.TIMED_OUT, 0);
            note("two", i < 1 ? Reason.ASSERTION : Reason.PASSED, 10);
            note("three", i < 2 ? Reason.ASSERTION : Reason.PASSED, 10);
        }

        assertThat(order.get()).containsExactly("three", "two", "one");
    }

    private void note(String check, Reason reason, int milliseconds) {
        order.note(
                new FirstFailure(
                        null,
                        List.of(CheckVerdict.of(check, reason, Details.NONE)),
                        Map.of(check, Duration.ofMillis(milliseconds))));
    }
}
