package dev.simul.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.course.CheckCall;
import dev.simul.grader.verdict.CheckVerdict;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunProgressTest {
    private final RunProgress progress =
            new RunProgress(
                    List.of(
                            new CheckCall("one", "Checks", "one"),
                            new CheckCall("two", "Checks", "two")));

    @BeforeEach
    void enter() {
        progress.enter();
    }

    @Test
    void should_take_the_verdict_on_the_check_that_runs() {
        assertThat(progress.start("one")).isTrue();
        assertThat(progress.report(passed("one"))).isTrue();

        assertThat(progress.verdicts()).extracting(CheckVerdict::checkId).containsExactly("one");
        assertThat(progress.left()).extracting(CheckCall::id).containsExactly("two");
    }

    @Test
    void should_refuse_a_verdict_on_a_check_that_does_not_run() {
        assertThat(progress.start("one")).isTrue();

        assertThat(progress.report(passed("two"))).isFalse();
        assertThat(progress.verdicts()).isEmpty();
    }

    @Test
    void should_refuse_a_verdict_before_any_check_has_started() {
        assertThat(progress.report(passed("one"))).isFalse();
    }

    @Test
    void should_refuse_a_second_verdict_on_a_check() {
        progress.start("one");
        progress.report(passed("one"));

        assertThat(progress.start("one")).isFalse();
        assertThat(progress.report(passed("one"))).isFalse();
        assertThat(progress.verdicts()).hasSize(1);
    }

    @Test
    void should_refuse_the_start_of_a_check_that_was_not_asked_for() {
        assertThat(progress.start("three")).isFalse();
    }

    @Test
    void should_refuse_the_start_of_a_check_while_another_one_runs() {
        progress.start("one");

        assertThat(progress.start("two")).isFalse();
    }

    private static CheckVerdict passed(String checkId) {
        return CheckVerdict.of(checkId, Reason.PASSED, Details.NONE);
    }
}
