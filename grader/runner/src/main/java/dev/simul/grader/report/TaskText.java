package dev.simul.grader.report;

import dev.simul.checks.text.PlainText;


import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.report.Palette.Role;
import dev.simul.grader.verdict.TaskProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out one task: its title and points, and a line for each check, more where one did not pass.
 */
final class TaskText {
    private static final int COLUMNS = 78;
    private static final int ADVICE_COLUMNS = 86;
    private static final String INDENT = " ".repeat(10);

    private final TaskReport task;
    private final Palette palette;
    private final boolean withRemedies;
    private final List<String> lines = new ArrayList<>();

    TaskText(TaskReport task, Palette palette, boolean withRemedies) {
        this.task = task;
        this.palette = palette;
        this.withRemedies = withRemedies;
    }

    List<String> lines() {
        addColumns(palette.paint(Role.TITLE, title()), title().length(), score());
        if (task.problem() != null) {
            addProblem(task.problem());
        } else {
            task.advice().forEach(this::addTogether);
            task.checks().forEach(this::addCheck);
        }
        lines.add("");
        return lines;
    }

    private String title() {
        return "Board " + task.id().substring(0, 2) + " · " + task.title();
    }

    private String score() {
        return task.points().toPlainString() + " of " + points(task.maxPoints());
    }

    private void addProblem(TaskProblem problem) {
        lines.add("  " + mark(problem.reason().status()) + " " + problem.reason().words());
        problem.messages().stream()
                .flatMap(String::lines)
                .forEach(line -> lines.add(INDENT + PlainText.line(line)));
    }

    private void addCheck(CheckReport check) {
        String title = "  " + mark(check.status()) + " ";
        switch (check.status()) {
            case PASSED -> lines.add(title + check.title());
            case NOT_STARTED -> lines.add(title + palette.paint(Role.FAINT, check.title()));
            case FAILED, COULD_NOT_RUN -> {
                addColumns(title + check.title(), check.title().length() + 4, worth(check));
                addFailure(check);
            }
        }
    }

    private void addFailure(CheckReport check) {
        if (check.reason() != Reason.ASSERTION) {
            lines.add(INDENT + check.reason().words());
        }
        check.details().summary().forEach(line -> lines.add(INDENT + PlainText.line(line)));
        if (!check.details().lanes().isEmpty()) {
            lines.add("");
            check.details().lanes().forEach(lane -> lines.add(INDENT + PlainText.line(lane)));
            lines.add("");
        }
        if (check.details().site() != null) {
            lines.add(INDENT + "at " + PlainText.line(check.details().site()));
        }
        check.details().notes().forEach(note -> lines.add(INDENT + PlainText.line(note)));
        addPrinted(check);
        if (check.advice() != null) {
            addAdvice(check.advice());
        }
    }

    private void addAdvice(Advice advice) {
        advice.lines(withRemedies, ADVICE_COLUMNS)
                .forEach(line -> lines.add(INDENT + palette.paint(Role.ATTENTION, line)));
    }

    private void addTogether(Advice advice) {
        lines.add("    " + advice.checks().size() + " of these checks fail for one reason:");
        addAdvice(advice);
    }

    /** Adds what was printed, each line behind a bar, so that no log takes it for a command. */
    private void addPrinted(CheckReport check) {
        List<String> printed = check.printed().text().lines().toList();
        long shown = Math.min(printed.size(), 5);
        printed.stream()
                .limit(shown)
                .forEach(line -> lines.add(INDENT + "│ " + PlainText.line(cut(line))));
        if (printed.size() > shown || check.printed().omittedBytes() > 0) {
            lines.add(INDENT + "│ … and more");
        }
    }

    private static String cut(String line) {
        return line.length() <= COLUMNS ? line : line.substring(0, COLUMNS) + "…";
    }

    private static String worth(CheckReport check) {
        return "(" + check.kind().word() + ", " + points(check.maxPoints()) + ")";
    }

    private static String points(BigDecimal points) {
        return points.toPlainString()
                + (points.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    }

    private void addColumns(String left, int width, String right) {
        int gap = Math.max(2, COLUMNS - width - right.length());
        lines.add(left + " ".repeat(gap) + palette.paint(Role.FAINT, right));
    }

    private String mark(Status status) {
        return switch (status) {
            case PASSED -> palette.paint(Role.GOOD, "✓");
            case FAILED -> palette.paint(Role.BAD, "✗");
            case COULD_NOT_RUN -> palette.paint(Role.BAD, "!");
            case NOT_STARTED -> palette.paint(Role.FAINT, "○");
        };
    }
}
