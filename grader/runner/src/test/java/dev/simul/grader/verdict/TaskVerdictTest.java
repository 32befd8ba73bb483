package dev.simul.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskVerdictTest {
    @Test
    void should_report_that_a_check_without_a_verdict_did_not_report() {
        TaskVerdict verdict =
                TaskVerdict.ran(
                        "01", List.of(CheckVerdict.of("other", Reason.PASSED, Details.NONE)));

        assertThat(verdict.on("check").reason()).isEqualTo(Reason.DID_NOT_REPORT);
        assertThat(verdict.on("check").status()).isEqualTo(Status.FAILED);
    }

    @Test
    void should_give_every_check_the_reason_of_the_task() {
        TaskVerdict verdict = TaskVerdict.stopped("01", TaskProblem.of(Reason.EMPTY, "empty"));

        assertThat(verdict.on("check").reason()).isEqualTo(Reason.EMPTY);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PASSED")
    void should_not_count_any_other_reason_as_a_pass(Reason reason) {
        assertThat(reason.status()).isNotEqualTo(Status.PASSED);
    }

    @Test
    void should_refuse_a_problem_that_is_about_one_check() {
        assertThatThrownBy(() -> TaskProblem.of(Reason.DEADLOCK, "x"))
                .hasMessage(
                        "expected a reason why the checks of a task cannot run, found"
                                + " 'DEADLOCK'");
    }

    @Test
    void should_cut_what_is_too_long() {
        Details details =
                new Details(
                        "",
                        "\uD83D\uDE00".repeat(400),
                        java.util.Collections.nCopies(100, "line"),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of());

        assertThat(details.found()).isEqualTo("\uD83D\uDE00".repeat(300) + " …");
        assertThat(details.summary()).hasSize(81).endsWith("…");
    }
}
