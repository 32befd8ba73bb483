package dev.simul.grader.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.chart.Bar;
import dev.simul.checks.chart.Chart;
import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.chart.Row;
import dev.simul.checks.manifest.Kind;
import dev.simul.checks.manifest.Visibility;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.TextWidth;
import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.report.Advice;
import dev.simul.grader.report.Audience;
import dev.simul.grader.report.CheckReport;
import dev.simul.grader.report.CodeExcerpt;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.ShownReport;
import dev.simul.grader.report.TaskReport;
import dev.simul.grader.verdict.Printed;
import dev.simul.grader.verdict.TaskProblem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches every format for words that are in one part of a check only. */
class AudienceTest {
    private static final List<String> SHOWN_TO_ALL =
            List.of("canary-title", "deadlock", "canary-misconception", "canary-hint");
    private static final String REMEDY = "canary-remedy";
    private static final String PRINTED = "canary-printed";

    /** These formats show why a check failed, beside the line of code, and no output. */
    private static final List<String> BESIDE_CODE = List.of("sarif", "github", "gitlab");

    /** A format, which may lay out parts of a check in its own way. */
    private record Output(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Output> outputs(Visibility visibility, Audience audience) {
        ShownReport shown = new ShownReport(report(visibility, null), audience, true);
        return Stream.concat(
                ReportFormats.OF_KIT.all().stream()
                        .map(format -> new Output(format.name(), format.write(shown))),
                Stream.of(
                        new Output(
                                "terminal",
                                String.join(
                                        "\n",
                                        new TerminalReport(
                                                        shown,
                                                        Palette.ANSI,
                                                        Glyphs.UNICODE,
                                                        TextWidth.DEFAULT)
                                                .lines()))));
    }

    static Stream<Output> ofHiddenChecksForStudents() {
        return outputs(Visibility.HIDDEN, Audience.STUDENT);
    }

    static Stream<Output> ofHiddenChecksAfterTheDeadline() {
        return outputs(Visibility.HIDDEN, Audience.AFTER_DEADLINE);
    }

    static Stream<Output> ofHiddenChecksForStaff() {
        return outputs(Visibility.HIDDEN, Audience.STAFF);
    }

    static Stream<Output> ofOpenChecksForStudents() {
        return outputs(Visibility.OPEN, Audience.STUDENT);
    }

    @ParameterizedTest
    @MethodSource("ofHiddenChecksForStudents")
    void should_show_students_only_title_reason_misconception_and_hint(Output output) {
        assertThat(output.text()).contains(SHOWN_TO_ALL);
        assertThat(output.text().replaceAll("canary-(title|misconception|hint|id)", ""))
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @MethodSource("ofHiddenChecksAfterTheDeadline")
    void should_show_everything_but_the_output_after_the_deadline(Output output) {
        assertThat(output.text()).contains(SHOWN_TO_ALL).contains(details(output)).contains(REMEDY);
        assertThat(output.text()).doesNotContain(PRINTED);
    }

    @ParameterizedTest
    @MethodSource({"ofHiddenChecksForStaff", "ofOpenChecksForStudents"})
    void should_show_everything_to_staff_and_of_open_checks(Output output) {
        assertThat(output.text()).contains(SHOWN_TO_ALL).contains(details(output)).contains(REMEDY);
        assertThat(output.text().contains(PRINTED)).isEqualTo(!BESIDE_CODE.contains(output.name()));
    }

    /** Returns the parts of a check that a format shows, apart from the output of the answer. */
    private static List<String> details(Output output) {
        return switch (output.name()) {
            case "json" ->
                    List.of(
                            "canary-expected",
                            "canary-found",
                            "canary-note",
                            "canary-row",
                            "canary-expected-row",
                            "canary-code",
                            "canary-site");
            case "html" ->
                    List.of(
                            "canary-expected",
                            "canary-found",
                            "canary-note",
                            "canary-row",
                            "canary-expected-row",
                            "canary-code");
            case "terminal" ->
                    List.of(
                            "canary-expected",
                            "canary-found",
                            "canary-note",
                            "canary-row",
                            "canary-site");
            case "markdown" ->
                    List.of(
                            "canary-expected",
                            "canary-found",
                            "canary-note",
                            "canary-lane",
                            "canary-site",
                            "canary-code");
            case "sarif", "github", "gitlab" -> List.of("canary-expected", "canary-found");
            default ->
                    List.of(
                            "canary-expected",
                            "canary-found",
                            "canary-note",
                            "canary-lane",
                            "canary-site");
        };
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void should_show_a_problem_of_a_task_to_all(Audience audience) {
        TaskProblem problem = TaskProblem.of(Reason.DID_NOT_COMPILE, "canary-problem");
        ShownReport shown = new ShownReport(report(Visibility.HIDDEN, problem), audience, false);

        assertThat(ReportFormats.OF_KIT.all())
                .allSatisfy(format -> assertThat(format.write(shown)).contains("canary-problem"));
        assertThat(
                        new TerminalReport(shown, Palette.PLAIN, Glyphs.UNICODE, TextWidth.DEFAULT)
                                .lines())
                .anyMatch(line -> line.contains("canary-problem"));
    }

    @Test
    void should_keep_the_points_for_every_audience() {
        Report whole = report(Visibility.HIDDEN, null);

        for (Audience audience : Audience.values()) {
            assertThat(new ShownReport(whole, audience, false).report().score())
                    .isEqualTo(whole.score());
        }
    }

    @Test
    void should_name_audiences_as_on_the_command_line() {
        assertThat(Stream.of(Audience.values()).map(Audience::toString))
                .containsExactly("student", "after-deadline", "staff");
    }

    private static Report report(Visibility visibility, @Nullable TaskProblem problem) {
        return new Report(
                Report.FORMAT,
                "Sample",
                null,
                null,
                "",
                null,
                null,
                Instant.EPOCH,
                null,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                List.of(
                        new TaskReport(
                                "01-wait-n",
                                "Many waits at once",
                                "a/WaitN.java",
                                BigDecimal.ZERO,
                                BigDecimal.ONE,
                                problem == null ? Status.FAILED : Status.COULD_NOT_RUN,
                                problem,
                                List.of(),
                                List.of(check(visibility)),
                                List.of(),
                                List.of())),
                List.of());
    }

    private static CheckReport check(Visibility visibility) {
        return new CheckReport(
                "canary-id",
                "canary-title",
                Kind.RESULT,
                visibility,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                Status.FAILED,
                Reason.DEADLOCK,
                new Details(
                        "canary-expected",
                        "canary-found",
                        List.of("expected canary-expected", "but canary-found"),
                        List.of("canary-lane"),
                        timeline("canary-row"),
                        "canary-site",
                        List.of("canary-note"),
                        List.of("canary-symptom")),
                timeline("canary-expected-row"),
                new CodeExcerpt("a/WaitN.java", 1, 1, List.of("canary-code")),
                new Printed("canary-printed", 0),
                new Advice(
                        "canary-id",
                        List.of("canary-id"),
                        "canary-misconception",
                        "canary-hint",
                        "canary-remedy"));
    }

    private static CheckTimeline timeline(String label) {
        Duration second = Duration.ofSeconds(1);
        return new CheckTimeline(
                1,
                Duration.ZERO,
                second,
                new Chart(
                        second,
                        List.of(
                                new Row(
                                        label,
                                        List.of(
                                                new Bar(
                                                        Bar.Kind.WORKING,
                                                        Duration.ZERO,
                                                        second))))));
    }
}
