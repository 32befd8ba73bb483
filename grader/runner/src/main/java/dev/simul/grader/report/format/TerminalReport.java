package dev.simul.grader.report.format;

import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.Palette.Role;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.text.PlainText;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.report.AssignmentReport;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.ShownReport;
import java.util.ArrayList;
import java.util.List;

/** Formats a report as text, for terminals and logs. */
public final class TerminalReport {
    private final Report report;
    private final Palette palette;
    private final Glyphs glyphs;
    private final boolean withRemedies;

    /**
     * Creates a layout.
     *
     * @param shown the report to format
     * @param palette the colours to use
     * @param glyphs the characters to use
     */
    public TerminalReport(ShownReport shown, Palette palette, Glyphs glyphs) {
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
                .forEach(task -> lines.addAll(new TaskText(task, palette, withRemedies).lines()));
        if (!report.notes().isEmpty()) {
            report.notes()
                    .forEach(note -> lines.add(palette.paint(Role.FAINT, PlainText.line(note))));
            lines.add("");
        }
        lines.add(palette.paint(Role.TITLE, score()) + next());
        if (report.assignment() != null) {
            lines.add(assignment(report.assignment()));
        }
        if (!withRemedies && report.hasRemedies()) {
            lines.add(
                    palette.paint(Role.FAINT, "Still stuck? --remedies also says what to change."));
        }
        return lines.stream().map(glyphs::translate).toList();
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
                .map(task -> " · next: " + PlainText.line(task.file()))
                .orElse("");
    }
}
