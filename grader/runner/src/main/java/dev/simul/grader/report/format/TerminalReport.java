package dev.simul.grader.report.format;

import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.Palette.Role;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.text.PlainText;
import dev.simul.checks.text.TextWidth;
import dev.simul.checks.text.Wrap;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.report.AssignmentReport;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.ShownReport;
import java.util.ArrayList;
import java.util.List;

/** Formats a report as text, for terminals and logs. */
public final class TerminalReport {
    private static final String BETWEEN = " · ";

    private final Report report;
    private final Palette palette;
    private final Glyphs glyphs;
    private final TextWidth width;
    private final boolean withRemedies;

    /**
     * Creates a layout.
     *
     * @param shown the report to format
     * @param palette the colours to use
     * @param glyphs the characters to use
     * @param width the width of the report
     */
    public TerminalReport(ShownReport shown, Palette palette, Glyphs glyphs, TextWidth width) {
        this.width = width;
        this.report = shown.report();
        this.palette = palette;
        this.glyphs = glyphs;
        this.withRemedies = shown.withRemedies();
    }

    /**
     * Formats the report.
     *
     * @return the lines, which contain no terminal control sequences except for the palette's
     *     colours
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        report.tasks()
                .forEach(task ->
                        lines.addAll(new TaskText(task, palette, width, withRemedies).lines()));
        if (!report.notes().isEmpty()) {
            report.notes().forEach(note -> add(lines, Role.FAINT, PlainText.line(note)));
            lines.add("");
        }
        if (report.isolation() != null) {
            add(lines, Role.FAINT, "isolation: " + report.isolation().words());
        }
        addScore(lines);
        if (report.assignment() != null) {
            lines.addAll(Wrap.lines(assignment(report.assignment()), width.columns()));
        }
        if (!withRemedies && report.hasRemedies()) {
            add(lines, Role.FAINT, "Still stuck? --remedies also says what to change.");
        }
        return lines.stream().map(glyphs::translate).toList();
    }

    private void add(List<String> lines, Role role, String text) {
        Wrap.lines(text, width.columns()).forEach(line -> lines.add(palette.paint(role, line)));
    }

    /** Adds the score and the next file, whose path is not broken, so that it can be copied. */
    private void addScore(List<String> lines) {
        String score = palette.paint(Role.TITLE, score());
        String next = next();
        if (next.isEmpty()) {
            lines.add(score);
        } else if ((score() + BETWEEN + next).length() <= width.columns()) {
            lines.add(score + BETWEEN + next);
        } else {
            lines.addAll(List.of(score, next));
        }
    }

    private String score() {
        return "Score "
                + report.points().toPlainString()
                + "/"
                + report.maxPoints().toPlainString()
                + " ("
                + report.percent().toPlainString()
                + " %)";
    }

    private static String assignment(AssignmentReport assignment) {
        return PlainText.line(assignment.title())
                + ": "
                + assignment.points().toPlainString()
                + " of "
                + Phrases.points(assignment.maxPoints());
    }

    private String next() {
        return report.tasks().stream()
                .filter(task -> task.status() != Status.PASSED)
                .findFirst()
                .map(task -> "next: " + PlainText.line(task.file()))
                .orElse("");
    }
}
