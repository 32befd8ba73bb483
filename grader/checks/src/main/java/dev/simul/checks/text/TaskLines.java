package dev.simul.checks.text;

import dev.simul.checks.text.Palette.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the report on one task: the title and points of the task, a line for each check, and
 * further lines below each check that did not pass. A student reads the same lines under {@code mvn
 * test} and in the grader's report.
 */
public final class TaskLines {
    /** The width of text below a check, without its indentation. */
    public static final int COLUMNS = 88;

    private static final int RIGHT_EDGE = 78;
    private static final String INDENT = " ".repeat(6);

    private final Palette palette;
    private final List<String> lines = new ArrayList<>();

    /**
     * Creates an empty report.
     *
     * @param palette the colours to use
     */
    public TaskLines(Palette palette) {
        this.palette = palette;
    }

    /**
     * Returns the title of a task.
     *
     * @param id the id of the task, which begins with the number of the task
     * @param title the title of the task in the course
     * @return a text such as "Board 01 · Many waits at once"
     */
    public static String title(String id, String title) {
        return "Board " + id.substring(0, 2) + " · " + title;
    }

    /**
     * Adds the title of the task.
     *
     * @param title the title of the task
     * @param score the points earned, shown at the right edge
     */
    public void addTitle(String title, String score) {
        addColumns(palette.paint(Role.TITLE, title), title.length(), score);
    }

    /**
     * Adds advice on several checks that failed for the same reason.
     *
     * @param checks the number of checks
     * @param advice the lines of the advice
     */
    public void addPattern(int checks, List<String> advice) {
        lines.add("    " + checks + " of these checks fail for the same reason:");
        addAdvice(advice);
    }

    /**
     * Adds a check that passed.
     *
     * @param mark the mark of the check's status
     * @param title the title of the check
     */
    public void addPassed(String mark, String title) {
        lines.add("  " + mark + " " + title);
    }

    /**
     * Adds a check that is not started.
     *
     * @param mark the mark of the check's status
     * @param title the title of the check
     */
    public void addNotStarted(String mark, String title) {
        lines.add("  " + mark + " " + palette.paint(Role.FAINT, title));
    }

    /**
     * Adds a check that failed or could not run.
     *
     * @param mark the mark of the check's status
     * @param title the title of the check
     * @param worth the kind and points of the check, or empty if they are not known
     * @param body the lines of detail about the check; terminal control characters are escaped
     * @param advice the lines of the course's advice; may be empty
     */
    public void addFailed(
            String mark, String title, String worth, List<String> body, List<String> advice) {
        addColumns("  " + mark + " " + title, title.length() + "  x ".length(), worth);
        body.forEach(line -> lines.add((INDENT + PlainText.line(line)).stripTrailing()));
        addAdvice(advice);
    }

    /**
     * Adds a problem that kept all checks from running.
     *
     * @param mark the mark of the status of these checks
     * @param words a short description of the problem
     * @param body the lines of detail; terminal control characters are escaped
     */
    public void addProblem(String mark, String words, List<String> body) {
        addFailed(mark, words, "", body, List.of());
    }

    /**
     * Adds a note.
     *
     * @param text the note, one line
     */
    public void addNote(String text) {
        lines.add("    " + palette.paint(Role.FAINT, text));
    }

    /**
     * Returns the report.
     *
     * @return the lines of the report
     */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    private void addAdvice(List<String> advice) {
        advice.forEach(line -> lines.add(INDENT + palette.paint(Role.ATTENTION, line)));
    }

    private void addColumns(String left, int width, String right) {
        String gap = " ".repeat(Math.max(2, RIGHT_EDGE - width - right.length()));
        lines.add(right.isEmpty() ? left : left + gap + palette.paint(Role.FAINT, right));
    }
}
