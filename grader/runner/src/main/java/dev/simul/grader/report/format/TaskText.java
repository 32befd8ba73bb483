package dev.simul.grader.report.format;

import dev.simul.checks.text.AdviceText;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.text.PlainText;
import dev.simul.checks.text.TaskLines;
import dev.simul.checks.text.TextWidth;
import dev.simul.checks.text.Wrap;
import dev.simul.checks.verdict.Status;
import dev.simul.checks.verdict.Verdict;
import dev.simul.checks.verdict.VerdictLines;
import dev.simul.grader.report.Advice;
import dev.simul.grader.report.CheckReport;
import dev.simul.grader.report.TaskReport;
import dev.simul.grader.verdict.TaskProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Formats one task of a report as text. */
final class TaskText {
    private static final int MOST_COLUMNS = 78;
    private static final String BAR = "│ ";
    private static final int PRINTED_LINES = 5;

    private final TaskReport task;
    private final Palette palette;
    private final boolean withRemedies;
    private final TaskLines lines;
    private final int columns;
    private final VerdictLines verdicts;

    TaskText(TaskReport task, Palette palette, TextWidth width, boolean withRemedies) {
        this.task = task;
        this.palette = palette;
        this.withRemedies = withRemedies;
        this.lines = new TaskLines(palette, width);
        this.columns = TaskLines.columns(width);
        this.verdicts = new VerdictLines(columns);
    }

    List<String> lines() {
        lines.addTitle(
                TaskLines.title(task.id(), task.title()),
                Phrases.number(task.points()) + " of " + Phrases.points(task.maxPoints()));
        TaskProblem problem = task.problem();
        if (problem != null) {
            lines.addProblem(
                    problem.reason().status().mark(palette),
                    problem.reason().words(),
                    problem.messages().stream().flatMap(String::lines).toList());
        } else {
            task.advice().forEach(advice -> lines.addShared(advice.checks().size(), lines(advice)));
            task.checks().forEach(this::addCheck);
        }
        if (task.status() != Status.PASSED) {
            task.notes().forEach(note -> lines.addNote(PlainText.line(note)));
        }
        List<String> all = new ArrayList<>(lines.lines());
        all.add("");
        return all;
    }

    private void addCheck(CheckReport check) {
        String mark = check.status().mark(palette);
        switch (check.status()) {
            case PASSED -> lines.addPassed(mark, check.title());
            case NOT_STARTED -> lines.addNotStarted(mark, check.title());
            case FAILED, COULD_NOT_RUN -> {
                List<String> body =
                        new ArrayList<>(
                                verdicts.of(
                                        check.title(),
                                        new Verdict(check.reason(), check.details()),
                                        cause(check)));
                body.addAll(printed(check));
                lines.addFailed(
                        mark,
                        check.title(),
                        "(" + check.kind().word() + ", " + Phrases.points(check.maxPoints()) + ")",
                        body,
                        advice(check));
            }
        }
    }

    private List<String> advice(CheckReport check) {
        if (check.advice() != null) {
            return lines(check.advice());
        }
        return cause(check) == null ? List.of() : Wrap.lines(AdviceText.ABOVE, columns);
    }

    private @Nullable Advice cause(CheckReport check) {
        return task.advice().stream()
                .filter(advice -> advice.checks().contains(check.id()))
                .findFirst()
                .orElse(null);
    }

    private List<String> lines(Advice advice) {
        return advice.lines(withRemedies, columns);
    }

    /**
     * Returns the printed output. Each line starts with a bar, so that no log mistakes the line for
     * a command.
     */
    private List<String> printed(CheckReport check) {
        List<String> printed = check.printed().text().lines().toList();
        List<String> shown =
                new ArrayList<>(
                        printed.stream()
                                .limit(PRINTED_LINES)
                                .map(line -> BAR + cut(line))
                                .toList());
        if (printed.size() > PRINTED_LINES || check.printed().omittedBytes() > 0) {
            shown.add("│ … and more");
        }
        return shown;
    }

    private String cut(String line) {
        int most = Math.min(MOST_COLUMNS, columns - BAR.length() - 1);
        return line.length() <= most ? line : line.substring(0, most) + "…";
    }
}
