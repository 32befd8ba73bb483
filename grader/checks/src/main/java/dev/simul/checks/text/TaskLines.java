package dev.simul.checks.text;

import dev.simul.checks.text.Palette.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the report of one task: its title and points, and a line for each check, with more lines
 * below a check that did not pass. A student reads the same lines under {@code mvn test} and in the
 * grader's report.
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
     * @param id its id, which begins with its number
     * @param title its title in the course
     * @return "Board 01 · Many waits at once"
     */
    public static String title(String id, String title) {
        return "Board " + id.substring(0, 2) + " · " + title;
    }

    /**
     * Adds the title.
     *
     * @param title the title of the task
     * @param score what was earned, at the right edge
     */
    public void addTitle(String title, String score) {
        addColumns(palette.paint(Role.TITLE, title), title.length(), score);
    }

    /**
     * Adds advice on several checks that failed for one reason.
     *
     * @param checks how many
     * @param advice lines
     */
    public void addPattern(int checks, List<String> advice) {
        lines.add("    " + checks + " of these checks fail for one reason:");
        addAdvice(advice);
    }

    /**
     * Adds a check that passed.
     *
     * @param mark the mark of its status
     * @param title its title
     */
    public void addPassed(String mark, String title) {
        lines.add("  " + mark + " " + title);
    }

    /**
     * Adds a check that is not started.
     *
     * @param mark the mark of its status
     * @param title its title
     */
    public void addNotStarted(String mark, String title) {
        lines.add("  " + mark + " " + palette.paint(Role.FAINT, title));
    }

    /**
     * Adds a check that failed or could not run.
     *
     * @param mark the mark of its status
     * @param title its title
     * @param worth its kind and points, or empty if they are not known
     * @param body what there is to say about it, in lines; what could steer a terminal is spelt out
     * @param advice the advice of the course, in lines; may be empty
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
     * @param mark the mark of their status
     * @param words the problem in a few words
     * @param body lines; what could steer a terminal is spelt out
     */
    public void addProblem(String mark, String words, List<String> body) {
        addFailed(mark, words, "", body, List.of());
    }

    /**
     * Adds a remark.
     *
     * @param text one line
     */
    public void addNote(String text) {
        lines.add("    " + palette.paint(Role.FAINT, text));
    }

    /**
     * Returns the report.
     *
     * @return its lines
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
