package dev.simul.grader.report.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.simul.checks.text.PlainText;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.report.AssignmentReport;
import dev.simul.grader.report.CheckReport;
import dev.simul.grader.report.JsonText;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.ShownReport;
import dev.simul.grader.report.TaskReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a report as the {@code results.json} of a Gradescope autograder, with a test for each
 * check. The tests are visible to students, because the report contains only what its audience may
 * see, and because Gradescope hides the score if one test is hidden.
 *
 * @see <a href="https://gradescope-autograders.readthedocs.io/en/latest/specs/">Specifications</a>
 */
final class GradescopeFormat implements ReportFormat {
    private static final String TEXT = "text";

    @Override
    public String name() {
        return "gradescope";
    }

    @Override
    public String fileName() {
        return "results.json";
    }

    @Override
    public String write(ShownReport shown) {
        Report report = shown.report();
        List<Test> tests = new ArrayList<>();
        for (int i = 0; i < report.tasks().size(); i++) {
            TaskReport task = report.tasks().get(i);
            for (int j = 0; j < task.checks().size(); j++) {
                tests.add(
                        test(
                                task,
                                task.checks().get(j),
                                (i + 1) + "." + (j + 1),
                                shown.withRemedies()));
            }
        }
        Results results =
                new Results(
                        points(report),
                        CheckText.plain(output(report)),
                        TEXT,
                        TEXT,
                        TEXT,
                        "visible",
                        "hidden",
                        tests);
        return InertText.inJson(JsonText.write(results, JsonText.builder().build()));
    }

    /** Returns the score, which must fit the points of the assignment in Gradescope. */
    private static BigDecimal points(Report report) {
        AssignmentReport assignment = report.assignment();
        return assignment == null ? report.points() : assignment.points();
    }

    private static List<String> output(Report report) {
        List<String> lines = new ArrayList<>();
        if (report.problem() != null) {
            lines.add(report.problem());
        }
        lines.add(
                report.points().toPlainString()
                        + " of "
                        + report.maxPoints().toPlainString()
                        + " points ("
                        + report.percent().toPlainString()
                        + " %)");
        lines.addAll(report.notes());
        return lines;
    }

    private static Test test(
            TaskReport task, CheckReport check, String number, boolean withRemedies) {
        CheckText text = new CheckText(task, check);
        boolean isPassed = check.status() == Status.PASSED;
        String printed = check.printed().text();
        String output =
                (isPassed ? "" : text.body(withRemedies))
                        + (printed.isEmpty()
                                ? ""
                                : "\n\nprinted:\n" + CheckText.plain(printed.lines().toList()));
        return new Test(
                check.points(),
                check.maxPoints(),
                isPassed ? "passed" : "failed",
                PlainText.line(text.name()),
                number,
                output.strip(),
                List.of(task.id(), check.kind().word()),
                "visible");
    }

    private record Results(
            BigDecimal score,
            String output,
            @JsonProperty("output_format") String outputFormat,
            @JsonProperty("test_output_format") String testOutputFormat,
            @JsonProperty("test_name_format") String testNameFormat,
            String visibility,
            @JsonProperty("stdout_visibility") String stdoutVisibility,
            List<Test> tests) {}

    private record Test(
            BigDecimal score,
            @JsonProperty("max_score") BigDecimal maxScore,
            String status,
            String name,
            String number,
            String output,
            List<String> tags,
            String visibility) {}
}
