package dev.simul.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.junit.sample.OrderSample;
import dev.simul.junit.sample.RaceSample;
import dev.simul.junit.sample.StoppedSample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.opentest4j.AssertionFailedError;

/** A failure says what stopped the test, on which schedule, and how to repeat it. */
class FailureTest {
    private static final String USUAL = "on the usual schedule: each run of the test repeats this";

    @Test
    void should_name_the_threads_of_a_deadlock() {
        assertThat(Runs.failureOf(StoppedSample.class, "deadlocks"))
                .isInstanceOf(AssertionFailedError.class)
                .message()
                .startsWith("deadlock at 1 h: ")
                .contains("other holds ReentrantLock 2 and waits for ReentrantLock 1, at")
                .contains("StoppedSample.java:")
                .endsWith(USUAL);
    }

    @Test
    void should_stop_a_test_at_its_horizon() {
        assertThat(Runs.failureOf(StoppedSample.class, "waits_too_long"))
                .isInstanceOf(AssertionFailedError.class)
                .message()
                .contains("2 d", "StoppedSample.java:")
                .endsWith(USUAL);
    }

    @Test
    void should_take_the_horizon_of_a_method_before_that_of_its_class() {
        assertThat(Runs.resultOf(StoppedSample.class, "may_wait_longer").getStatus())
                .isEqualTo(Status.SUCCESSFUL);
    }

    @Test
    void should_report_an_exception_that_ends_a_thread() {
        assertThat(Runs.failureOf(StoppedSample.class, "loses_a_thread"))
                .hasMessage(
                        "a thread ended with an exception for which the test has no handler:"
                                + " java.lang.IllegalArgumentException: nobody sees this\n"
                                + USUAL)
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void should_not_change_a_failure_on_the_usual_schedule() {
        assertThat(Runs.failureOf(StoppedSample.class, "is_wrong"))
                .hasMessage("expected: <1> but was: <2>")
                .hasNoCause();
    }

    @Test
    void should_name_the_seed_of_another_schedule_and_how_to_repeat_it() {
        Throwable failure = Runs.failureOf(OrderSample.class, "relies_on_an_order");

        assertThat(failure)
                .message()
                .startsWith("expected: <[a, b]> but was: <[b, a]>\non the schedule of seed ")
                .contains(": to repeat this, set -Dsimul.seed=")
                .contains(
                        " -Dsimul.schedules=50, or annotate the test with @Simulated(schedules = 50, seed = ");
        AssertionFailedError known = (AssertionFailedError) failure;
        assertThat(known.getExpected().getValue()).isEqualTo(List.of("a", "b"));
        assertThat(known.getActual().getValue()).isEqualTo(List.of("b", "a"));
    }

    @Test
    void should_repeat_a_failure_by_its_seed() {
        String message = Runs.failureOf(OrderSample.class, "relies_on_an_order").getMessage();
        String seed = message.replaceAll("(?s).*-Dsimul.seed=(\\d+).*", "$1");

        assertThat(
                        Runs.failureOf(
                                Map.of("simul.seed", seed),
                                OrderSample.class,
                                "relies_on_an_order"))
                .hasMessage(message);
    }

    @Test
    void should_run_on_the_schedule_of_the_seed_of_an_annotation() {
        assertThat(Runs.failureOf(OrderSample.class, "relies_on_an_order_of_a_seed"))
                .hasMessage(
                        """
                        expected: <[a, b]> but was: <[b, a]>
                        on the schedule of seed 1: to repeat this, set -Dsimul.seed=1, or annotate the test with @Simulated(seed = 1)\
                        """);
    }

    @Test
    void should_try_more_schedules_if_a_parameter_says_so() {
        String test = "relies_on_an_order_that_the_usual_schedule_has";

        assertThat(Runs.resultOf(OrderSample.class, test).getStatus()).isEqualTo(Status.SUCCESSFUL);
        assertThat(Runs.failureOf(Map.of("simul.schedules", "50"), OrderSample.class, test))
                .hasMessageContaining("on the schedule of seed ");
    }

    @Test
    void should_refuse_a_seed_that_is_no_number() {
        assertThat(
                        Runs.failureOf(
                                Map.of("simul.seed", "x"),
                                OrderSample.class,
                                "relies_on_an_order_that_the_usual_schedule_has"))
                .hasMessage("'simul.seed': expected a whole number, found 'x'");
    }

    @Test
    void should_report_a_race_with_both_lines() {
        assertThat(Runs.failureOf(RaceSample.class, "adds_at_once"))
                .isInstanceOf(AssertionFailedError.class)
                .message()
                .matches(
                        "thread-1 reads value at RaceSample\\.java:\\d+ while main writes it at"
                                + " RaceSample\\.java:\\d+, and nothing orders the two accesses:"
                                + " [^\n]+\n"
                                + USUAL);
    }

    @Test
    void should_say_where_threads_are_preempted_if_this_makes_the_test_fail() {
        assertThat(Runs.failureOf(RaceSample.class, "adds_in_two_steps"))
                .message()
                .startsWith("expected: <2> but was: <1>\non the schedule of seed ")
                .containsPattern(
                        "\n  \\S+ is preempted before it calls AtomicInteger.set"
                                + " \\(RaceSample.java:\\d+\\), and \\S+ runs$");
    }

    @Test
    void should_not_report_accesses_that_are_ordered() {
        assertThat(Runs.resultOf(RaceSample.class, "adds_one_after_the_other").getStatus())
                .isEqualTo(Status.SUCCESSFUL);
    }

    @Test
    void should_search_listed_packages_for_races() {
        assertThat(Runs.failureOf(RaceSample.class, "adds_in_another_package"))
                .hasMessageContaining("Tally.java:");
    }
}
