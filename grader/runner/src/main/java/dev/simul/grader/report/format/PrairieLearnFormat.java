package dev.simul.grader.report.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.simul.checks.text.PlainText;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.report.CheckReport;
import dev.simul.grader.report.JsonText;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.ShownReport;
import dev.simul.grader.report.TaskReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a report as the {@code results.json} of an external grader of PrairieLearn, with a test
 * for each check. If the file would be larger than PrairieLearn accepts, each message is only one
 * sentence.
 *
 * @see <a href="https://docs.prairielearn.com/externalGrading/#grading-results">Grading results</a>
 */
final class PrairieLearnFormat implements ReportFormat {
    private static final int MOST_BYTES = 1 << 20;
    private static final int DIGITS = 6;

    @Override
    public String name() {
        return "prairielearn";
    }

    @Override
    public String fileName() {
        return "prairielearn.json";
    }

    @Override
    public String write(ShownReport shown) {
        String whole = write(shown, true);
        return whole.getBytes(StandardCharsets.UTF_8).length < MOST_BYTES
                ? whole
                : write(shown, false);
    }

    private static String write(ShownReport shown, boolean isWhole) {
        Report report = shown.report();
        boolean isGradable = report.problem() == null;
        Results results =
                new Results(
                        isGradable,
                        fraction(report),
                        CheckText.plain(report.notes()),
                        isGradable
                                ? List.of()
                                : List.of(PlainText.line(String.valueOf(report.problem()))),
                        report.tasks().stream()
                                .flatMap(task ->
                                        task.checks().stream()
                                                .map(check -> test(task, check, shown, isWhole)))
                                .toList());
        return InertText.inJson(JsonText.write(results, JsonText.builder().build()));
    }

    /** Returns the score from 0 to 1, rounded down, so that 1 means all points. */
    private static BigDecimal fraction(Report report) {
        return report.maxPoints().signum() == 0
                ? BigDecimal.ZERO
                : report.points().divide(report.maxPoints(), DIGITS, RoundingMode.DOWN);
    }

    private static Test test(
            TaskReport task, CheckReport check, ShownReport shown, boolean isWhole) {
        CheckText text = new CheckText(task, check);
        String message =
                check.status() == Status.PASSED
                        ? ""
                        : isWhole
                                ? text.body(shown.withRemedies())
                                : PlainText.line(text.sentence());
        return new Test(
                PlainText.line(text.name()),
                PlainText.line(task.title()),
                check.points(),
                check.maxPoints(),
                message,
                isWhole ? CheckText.plain(check.printed().text().lines().toList()) : "");
    }

    private record Results(
            boolean gradable,
            BigDecimal score,
            String message,
            @JsonProperty("format_errors") List<String> formatErrors,
            List<Test> tests) {}

    private record Test(
            String name,
            String description,
            BigDecimal points,
            @JsonProperty("max_points") BigDecimal maxPoints,
            String message,
            String output) {}
}
