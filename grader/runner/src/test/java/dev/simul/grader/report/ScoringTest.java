package dev.simul.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.simul.checks.manifest.AdviceEntry;
import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.TaskVerdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScoringTest {
    @Test
    void should_score_what_the_manifest_lists_and_nothing_else() {
        Report report = SampleReport.report();

        assertThat(report.tasks())
                .extracting(TaskReport::id, TaskReport::points, TaskReport::status)
                .containsExactly(
                        tuple("01-wait-n", BigDecimal.ONE, Status.FAILED),
                        tuple("02-measure", BigDecimal.ZERO, Status.COULD_NOT_RUN),
                        tuple("03-tasks", BigDecimal.ZERO, Status.NOT_STARTED));
        assertThat(report.tasks().getFirst().checks())
                .extracting(CheckReport::id)
                .containsExactly("every-result", "waits-overlap", "no-leak");
        assertThat(report.points()).isEqualByComparingTo("1");
        assertThat(report.maxPoints()).isEqualByComparingTo("5");
        assertThat(report.percent()).isEqualByComparingTo("20");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PASSED")
    void should_give_points_only_for_a_pass(Reason reason) {
        assertThat(pointsFor(reason)).isZero();
    }

    @Test
    void should_give_points_for_a_pass() {
        assertThat(pointsFor(Reason.PASSED)).isEqualByComparingTo("1");
    }

    @Test
    void should_give_no_points_for_a_task_without_verdicts() {
        Report report =
                new Scoring(SampleReport.course())
                        .report(SampleReport.submission(), List.of(), Instant.EPOCH);

        assertThat(report.points()).isZero();
        assertThat(report.tasks().getFirst().checks())
                .extracting(CheckReport::reason)
                .containsOnly(Reason.DID_NOT_REPORT);
    }

    @Test
    void should_name_the_file_that_was_submitted() {
        assertThat(SampleReport.report().tasks())
                .extracting(TaskReport::file)
                .containsExactly(
                        "a/WaitN.java",
                        "tasks/02-measure/src/main/java/sample/p02/Measure.java",
                        "tasks/03-tasks/src/main/java/sample/p03/Tasks.java");
    }

    @Test
    void should_give_advice_that_is_supported_by_what_was_seen() {
        assertThat(check(Reason.DEADLOCK, "deadlock").advice())
                .isEqualTo(
                        new Advice(
                                "advice-on-exact",
                                List.of("exact"),
                                "a misconception.",
                                "A hint?",
                                "A remedy."));
    }

    @Test
    void should_give_no_advice_that_is_not_supported() {
        assertThat(check(Reason.BUSY_WAIT, "busy-wait").advice()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSED", "EXITED", "OUT_OF_MEMORY", "TIMED_OUT", "ESCAPE", "NOT_STARTED"})
    void should_give_no_advice_if_the_verdict_is_about_something_else(Reason reason) {
        assertThat(check(reason, "not-as-expected").advice()).isNull();
    }

    @Test
    void should_give_advice_on_several_checks_once() {
        TaskReport task = together(Reason.ASSERTION, Reason.DEADLOCK);

        assertThat(task.advice())
                .containsExactly(
                        new Advice(
                                "both",
                                List.of("waits-overlap", "no-leak"),
                                "both.",
                                "Look.",
                                "Change."));
        assertThat(task.checks()).extracting(CheckReport::advice).containsOnlyNulls();
    }

    @Test
    void should_not_explain_a_check_whose_verdict_is_about_something_else() {
        TaskReport task = together(Reason.ASSERTION, Reason.EXITED);

        assertThat(task.advice()).isEmpty();
    }

    private static TaskReport together(Reason overlap, Reason leak) {
        TaskEntry plain = SampleReport.course().tasks().getFirst();
        AdviceEntry both =
                new AdviceEntry(
                        "both",
                        List.of("waits-overlap", "no-leak"),
                        List.of("every-result"),
                        List.of("too-long", "deadlock"),
                        List.of(),
                        "both.",
                        "Look.",
                        "Change.");
        TaskEntry task =
                new TaskEntry(
                        plain.id(),
                        plain.title(),
                        plain.packageName(),
                        plain.functions(),
                        plain.given(),
                        plain.allow(),
                        plain.points(),
                        plain.minutes(),
                        plain.learn(),
                        plain.checks(),
                        List.of(both),
                        null);
        TaskVerdict verdict =
                TaskVerdict.ran(
                        task.id(),
                        List.of(
                                CheckVerdict.of("every-result", Reason.PASSED, Details.NONE),
                                CheckVerdict.of("waits-overlap", overlap, seen("too-long")),
                                CheckVerdict.of("no-leak", leak, seen("deadlock"))));
        return new Scoring(new Manifest("Sample", null, null, List.of(task), List.of(), List.of()))
                .report(
                        SampleReport.submission().only(List.of(task.id())),
                        List.of(verdict),
                        Instant.EPOCH)
                .tasks()
                .getFirst();
    }

    private static CheckReport check(Reason reason, String symptom) {
        TaskVerdict verdict =
                TaskVerdict.ran(
                        "02-measure", List.of(CheckVerdict.of("exact", reason, seen(symptom))));
        return new Scoring(SampleReport.course())
                .report(SampleReport.submission(), List.of(verdict), Instant.EPOCH)
                .tasks()
                .get(1)
                .checks()
                .getFirst();
    }

    private static Details seen(String symptom) {
        return new Details("", "", List.of(), List.of(), null, null, List.of(), List.of(symptom));
    }

    @Test
    void should_round_down_for_people_but_not_for_the_minimum_score() {
        Score score = new Score(new BigDecimal("20.75"), new BigDecimal("20.76"));

        assertThat(score.percent()).isEqualByComparingTo("99.9");
        assertThat(score.reaches(new BigDecimal("99.95"))).isTrue();
        assertThat(score.reaches(new BigDecimal("100"))).isFalse();
    }

    @Test
    void should_refuse_more_points_than_there_are() {
        assertThatThrownBy(() -> new Score(BigDecimal.TWO, BigDecimal.ONE))
                .hasMessage("expected points from 0 to '1', found '2'");
    }

    private static BigDecimal pointsFor(Reason reason) {
        TaskVerdict verdict =
                TaskVerdict.ran(
                        "02-measure", List.of(CheckVerdict.of("exact", reason, Details.NONE)));
        return new Scoring(SampleReport.course())
                .report(SampleReport.submission(), List.of(verdict), Instant.EPOCH)
                .points();
    }
}
