package dev.simul.grader.loop.screen;

import dev.simul.checks.manifest.AdviceEntry;
import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.HiddenChecks;
import dev.simul.checks.text.AdviceText;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.Palette.Role;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.text.PlainText;
import dev.simul.checks.text.TaskLines;
import dev.simul.checks.text.Wrap;
import dev.simul.checks.verdict.Status;
import dev.simul.checks.verdict.Verdict;
import dev.simul.checks.verdict.VerdictLines;
import dev.simul.grader.loop.board.BoardResult;
import dev.simul.grader.loop.progress.BoardState;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.TaskProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The screen of a board: its score, the first check that did not pass with its picture and as much
 * of the hint as was asked for, and the other checks in one line each.
 */
public final class BoardScreen {
    private static final int MOST_PASSED = 3;
    private static final int PRINTED_LINES = 5;
    private static final int NOTE_INDENT = 4;

    private final BoardResult result;
    private final @Nullable AdviceEntry advice;
    private final int steps;
    private final Style style;
    private final TaskLines lines;

    private BoardScreen(BoardResult result, @Nullable AdviceEntry advice, int steps, Style style) {
        this.result = result;
        this.advice = advice;
        this.steps = steps;
        this.style = style;
        this.lines = new TaskLines(style.palette(), style.width());
    }

    /**
     * Lays out the screen.
     *
     * @param result the verdict on the board
     * @param advice the advice on the first check that did not pass, or null if there is none
     * @param steps how many steps of the advice to show, from 0 to 3
     * @param style how the screen looks
     * @return the lines
     */
    public static List<String> of(
            BoardResult result, @Nullable AdviceEntry advice, int steps, Style style) {
        return new BoardScreen(result, advice, steps, style).lines();
    }

    /**
     * Finds the check that the screen explains.
     *
     * @param result the verdict on a board
     * @return the first check that did not pass although it ran, or null if there is none
     */
    public static @Nullable CheckEntry explained(BoardResult result) {
        List<CheckEntry> failed = result.with(Status.FAILED, Status.COULD_NOT_RUN);
        return result.verdict().problem() != null || failed.isEmpty() ? null : failed.getFirst();
    }

    private List<String> lines() {
        lines.addTitle(
                TaskLines.title(result.task().id(), result.task().title()),
                result.state() == BoardState.NOT_STARTED
                        ? "not started"
                        : Phrases.number(result.points())
                                + " of "
                                + Phrases.points(result.maxPoints()));
        TaskProblem problem = result.verdict().problem();
        List<String> all = new ArrayList<>();
        if (problem != null && !problem.errors().isEmpty()) {
            all.addAll(lines.lines());
            all.addAll(
                    style.lines(
                            Role.BAD,
                            2,
                            Status.COULD_NOT_RUN.mark(Palette.PLAIN)
                                    + " "
                                    + problem.reason().words()));
            all.add("");
            all.addAll(ErrorLines.of(problem.errors(), result.sources(), style));
            return all;
        }
        if (problem != null) {
            lines.addProblem(
                    problem.reason().status().mark(style.palette()),
                    problem.reason().words(),
                    problem.messages().stream().flatMap(String::lines).toList());
        } else if (result.state() == BoardState.NOT_STARTED) {
            addTask();
        } else {
            addChecks();
        }
        addHidden();
        all.addAll(lines.lines());
        return all;
    }

    private void addTask() {
        String folder = "tasks/" + result.task().id() + "/";
        lines.addNote(
                "Read "
                        + folder
                        + "README.md, fill in "
                        + String.join(" and ", result.task().functions())
                        + ", and save. The verdict appears here.");
        result.checks()
                .forEach(check ->
                        lines.addNotStarted(
                                Status.NOT_STARTED.mark(style.palette()), check.title()));
    }

    private void addChecks() {
        CheckEntry first = explained(result);
        if (first != null) {
            addExplained(first);
        }
        for (CheckEntry check : result.with(Status.FAILED, Status.COULD_NOT_RUN)) {
            if (!check.equals(first)) {
                lines.addFailed(
                        result.on(check).status().mark(style.palette()),
                        check.title(),
                        "",
                        List.of(),
                        List.of());
            }
        }
        for (CheckEntry check : result.with(Status.NOT_STARTED)) {
            lines.addNotStarted(Status.NOT_STARTED.mark(style.palette()), check.title());
        }
        addPassed(result.with(Status.PASSED));
    }

    private void addPassed(List<CheckEntry> passed) {
        String mark = Status.PASSED.mark(style.palette());
        if (passed.size() <= MOST_PASSED) {
            passed.forEach(check -> lines.addPassed(mark, check.title()));
        } else {
            lines.addPassed(
                    mark,
                    (passed.size() == result.checks().size() ? "all " : "")
                            + passed.size()
                            + " checks passed");
        }
    }

    private void addExplained(CheckEntry check) {
        CheckVerdict verdict = result.on(check);
        int columns = TaskLines.columns(style.width());
        List<String> body =
                new ArrayList<>(
                        new VerdictLines(columns)
                                .of(
                                        check.title(),
                                        new Verdict(verdict.reason(), verdict.details()),
                                        null));
        body.addAll(printed(verdict));
        lines.addFailed(
                verdict.status().mark(style.palette()),
                check.title(),
                "(" + check.kind().word() + ", " + Phrases.points(check.points()) + ")",
                body,
                hint(columns));
    }

    private List<String> hint(int columns) {
        if (advice == null || steps == 0) {
            return List.of();
        }
        List<String> hint =
                new ArrayList<>(Wrap.lines(AdviceText.BELIEF + advice.misconception(), columns));
        if (steps > 1) {
            hint.addAll(Wrap.hanging("hint: ", advice.hint(), columns));
        }
        if (steps > 2 && !advice.remedy().isEmpty()) {
            hint.addAll(Wrap.hanging("then: ", advice.remedy(), columns));
        }
        return hint;
    }

    private List<String> printed(CheckVerdict verdict) {
        List<String> printed = verdict.printed().text().lines().toList();
        if (printed.isEmpty()) {
            return List.of();
        }
        int room = style.width().below(NOTE_INDENT * 3);
        List<String> shown = new ArrayList<>(List.of("your code printed:"));
        printed.stream()
                .limit(PRINTED_LINES)
                .map(PlainText::line)
                .map(line -> "│ " + (line.length() > room ? line.substring(0, room) + "…" : line))
                .forEach(shown::add);
        if (printed.size() > PRINTED_LINES) {
            shown.add("│ … and " + (printed.size() - PRINTED_LINES) + " more lines");
        }
        return shown;
    }

    private void addHidden() {
        HiddenChecks hidden = result.task().hidden();
        if (hidden != null && hidden.checks() > 0) {
            lines.addNote(
                    (hidden.checks() == 1 ? "1 more check" : hidden.checks() + " more checks")
                            + ", worth "
                            + Phrases.points(hidden.points())
                            + ", "
                            + (hidden.checks() == 1 ? "runs" : "run")
                            + " when the task is graded");
        }
    }
}
