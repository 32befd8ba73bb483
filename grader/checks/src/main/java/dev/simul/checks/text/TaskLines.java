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
    private static final int INDENT = 6;
    private static final int NOTE_INDENT = 4;
    private static final String GAP = "  ";

    private final Palette palette;
    private final TextWidth width;
    private final List<String> lines = new ArrayList<>();

    /**
     * Creates an empty report.
     *
     * @param palette the colours to use
     * @param width the width of the report
     */
    public TaskLines(Palette palette, TextWidth width) {
        this.palette = palette;
        this.width = width;
    }

    /**
     * Returns the width of the text below a check.
     *
     * @param width the width of the report
     * @return the number of columns, without the indentation that this class adds
     */
    public static int columns(TextWidth width) {
        return width.below(INDENT);
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
        List<String> left = Wrap.lines(title, width.columns());
        addColumns(
                left, left.stream().map(line -> palette.paint(Role.TITLE, line)).toList(), score);
    }

    /**
     * Adds advice on several checks that failed for the same reason.
     *
     * @param checks the number of checks
     * @param advice the lines of the advice
     */
    public void addShared(int checks, List<String> advice) {
        lines.addAll(
                Wrap.lines(
                        " ".repeat(NOTE_INDENT)
                                + checks
                                + " of these checks fail for the same reason:",
                        width.columns()));
        addAdvice(advice);
    }

    /**
     * Adds a check that passed.
     *
     * @param mark the mark of the check's status
     * @param title the title of the check
     */
    public void addPassed(String mark, String title) {
        lines.addAll(marked(mark, titled(title)));
    }

    /**
     * Adds a check that is not started.
     *
     * @param mark the mark of the check's status
     * @param title the title of the check
     */
    public void addNotStarted(String mark, String title) {
        String indent = " ".repeat(NOTE_INDENT);
        List<String> faint =
                titled(title).stream()
                        .map(line ->
                                indent + palette.paint(Role.FAINT, line.substring(NOTE_INDENT)))
                        .toList();
        lines.addAll(marked(mark, faint));
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
        List<String> plain = titled(title);
        addColumns(plain, marked(mark, plain), worth);
        String indent = " ".repeat(INDENT);
        body.forEach(line -> lines.add((indent + PlainText.line(line)).stripTrailing()));
        addAdvice(advice);
    }

    /**
     * Adds a problem that kept all checks from running.
     *
     * @param mark the mark of the status of these checks
     * @param words a short description of the problem
     * @param body the lines of detail, which may be longer than the report is wide; terminal
     *     control characters are escaped
     */
    public void addProblem(String mark, String words, List<String> body) {
        List<String> wrapped =
                body.stream().flatMap(line -> Wrap.lines(line, columns(width)).stream()).toList();
        addFailed(mark, words, "", wrapped, List.of());
    }

    /**
     * Adds a note.
     *
     * @param text the note
     */
    public void addNote(String text) {
        Wrap.lines(text, width.below(NOTE_INDENT))
                .forEach(line ->
                        lines.add(" ".repeat(NOTE_INDENT) + palette.paint(Role.FAINT, line)));
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
        String indent = " ".repeat(INDENT);
        advice.forEach(line -> lines.add(indent + palette.paint(Role.ATTENTION, line)));
    }

    private List<String> titled(String title) {
        return Wrap.hanging(" ".repeat(NOTE_INDENT), title, width.columns());
    }

    /** Puts a mark, which may contain control sequences, into the indentation of the first line. */
    private static List<String> marked(String mark, List<String> titled) {
        List<String> marked = new ArrayList<>(titled);
        marked.set(0, "  " + mark + titled.getFirst().substring("  x".length()));
        return marked;
    }

    /** Adds lines with a text at the right edge or, if there is no room, on a line of its own. */
    private void addColumns(List<String> plain, List<String> painted, String right) {
        if (right.isEmpty()) {
            lines.addAll(painted);
            return;
        }
        lines.addAll(painted.subList(0, painted.size() - 1));
        int room = plain.getLast().length() + GAP.length() + right.length();
        String faint = palette.paint(Role.FAINT, right);
        if (room <= width.columns()) {
            int gap = Math.max(0, width.rightEdge() - room);
            lines.add(painted.getLast() + GAP + " ".repeat(gap) + faint);
        } else {
            lines.add(painted.getLast());
            lines.add(" ".repeat(Math.max(0, width.rightEdge() - right.length())) + faint);
        }
    }
}
