package dev.simul.grader.report.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.simul.checks.text.PlainText;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.report.CheckReport;
import dev.simul.grader.report.JsonText;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.ShownReport;
import dev.simul.grader.report.TaskReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes a report as the {@code results.json} of an Exercism test runner, version 3. If the file
 * would be larger than Exercism accepts, each message is only one sentence.
 *
 * @see <a href="https://exercism.org/docs/building/tooling/test-runners/interface">The test runner
 *     interface</a>
 */
final class ExercismFormat implements ReportFormat {
    private static final int MOST_BYTES = 500_000;
    private static final int MOST_OUTPUT = 500;
    private static final int MOST_MESSAGE = 60_000;
    private static final String CUT = "\nOutput was truncated. Please limit to 500 chars";
    private static final int VERSION = 3;

    @Override
    public String name() {
        return "exercism";
    }

    @Override
    public String fileName() {
        return "exercism.json";
    }

    @Override
    public String write(ShownReport shown) {
        String whole = write(shown, true);
        return whole.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
                ? whole
                : write(shown, false);
    }

    private static String write(ShownReport shown, boolean isWhole) {
        Report report = shown.report();
        String error = error(report);
        Results results =
                new Results(
                        VERSION,
                        status(report, error),
                        error,
                        IntStream.range(0, report.tasks().size())
                                .boxed()
                                .flatMap(i -> {
                                    TaskReport task = report.tasks().get(i);
                                    return task.checks().stream()
                                            .map(check -> test(task, check, i + 1, shown, isWhole));
                                })
                                .toList());
        return InertText.inJson(JsonText.write(results, JsonText.builder().build()));
    }

    /** Returns why no check could run, or an empty text if at least one could. */
    private static String error(Report report) {
        if (report.problem() != null) {
            return PlainText.line(report.problem());
        }
        boolean isBroken =
                report.tasks().stream().allMatch(task -> task.status() == Status.COULD_NOT_RUN);
        return isBroken ? cut(problems(report)) : "";
    }

    private static String problems(Report report) {
        return CheckText.plain(
                report.tasks().stream()
                        .flatMap(task ->
                                task.checks().stream()
                                        .limit(1)
                                        .flatMap(check ->
                                                new CheckText(task, check).body(false).lines()))
                        .toList());
    }

    private static String cut(String message) {
        return message.codePointCount(0, message.length()) <= MOST_MESSAGE
                ? message
                : message.substring(0, message.offsetByCodePoints(0, MOST_MESSAGE)) + "\n…";
    }

    private static String status(Report report, String error) {
        if (!error.isEmpty()) {
            return "error";
        }
        return report.tasks().stream().allMatch(task -> task.status() == Status.PASSED)
                ? "pass"
                : "fail";
    }

    private static Test test(
            TaskReport task, CheckReport check, int number, ShownReport shown, boolean isWhole) {
        CheckText text = new CheckText(task, check);
        String message =
                check.status() == Status.PASSED
                        ? ""
                        : isWhole
                                ? text.body(shown.withRemedies())
                                : PlainText.line(text.sentence());
        return new Test(
                PlainText.line(text.name()),
                switch (check.status()) {
                    case PASSED -> "pass";
                    case FAILED, NOT_STARTED -> "fail";
                    case COULD_NOT_RUN -> "error";
                },
                message,
                output(check),
                number);
    }

    private static String output(CheckReport check) {
        String output = CheckText.plain(check.printed().text().lines().toList());
        return output.codePointCount(0, output.length()) <= MOST_OUTPUT
                ? output
                : output.substring(0, output.offsetByCodePoints(0, MOST_OUTPUT - CUT.length()))
                        + CUT;
    }

    private record Results(
            int version,
            String status,
            String message,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Test> tests) {}

    private record Test(
            String name,
            String status,
            String message,
            String output,
            @JsonProperty("task_id") int taskId) {}
}
