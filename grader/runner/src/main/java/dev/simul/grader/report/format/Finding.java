package dev.simul.grader.report.format;

import dev.simul.checks.verdict.Status;
import dev.simul.grader.report.CheckReport;
import dev.simul.grader.report.CodeExcerpt;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.ShownReport;
import dev.simul.grader.report.TaskReport;
import dev.simul.grader.verdict.TaskProblem;
import java.util.List;
import java.util.stream.Stream;

/**
 * A problem at a place in the code, as tools for the analysis of code report it. Checks that have
 * not been started are no findings. A problem of a whole task, such as an error of the compiler, is
 * one finding, or one for each place that it names.
 *
 * @param rule the task and the check, such as {@code 01-wait-n/waits-overlap}, or the task and the
 *     reason if it is a problem of the whole task
 * @param title what a right answer does, or the reason why the checks of the task cannot run
 * @param lines why the check did not pass, then the advice
 * @param file the path of the file, relative to the submission
 * @param line the number of the line, from 1, or 0 if no line is known
 */
record Finding(String rule, String title, List<String> lines, String file, int line) {

    Finding {
        lines = List.copyOf(lines);
    }

    static List<Finding> in(ShownReport shown) {
        Report report = shown.report();
        return report.tasks().stream()
                .flatMap(task ->
                        task.problem() == null
                                ? task.checks().stream()
                                        .filter(Finding::isProblem)
                                        .map(check -> of(task, check, shown.withRemedies()))
                                : of(task, task.problem()))
                .toList();
    }

    private static boolean isProblem(CheckReport check) {
        return switch (check.status()) {
            case FAILED, COULD_NOT_RUN -> true;
            case PASSED, NOT_STARTED -> false;
        };
    }

    private static Finding of(TaskReport task, CheckReport check, boolean withRemedies) {
        CheckText text = new CheckText(task, check);
        CodeExcerpt code = check.code();
        return new Finding(
                task.id() + "/" + check.id(),
                check.title(),
                Stream.concat(Stream.of(text.sentence()), text.advice(withRemedies).stream())
                        .toList(),
                code == null ? task.file() : code.file(),
                code == null ? 0 : code.line());
    }

    private static Stream<Finding> of(TaskReport task, TaskProblem problem) {
        if (problem.reason().status() == Status.NOT_STARTED) {
            return Stream.of();
        }
        String rule = task.id() + "/" + problem.reason().id();
        String title = task.title() + ": " + problem.reason().words();
        List<String> lines =
                problem.messages().isEmpty()
                        ? List.of(problem.reason().words())
                        : problem.messages();
        return task.code().isEmpty()
                ? Stream.of(new Finding(rule, title, lines, task.file(), 0))
                : task.code().stream()
                        .map(code -> new Finding(rule, title, lines, code.file(), code.line()));
    }
}
