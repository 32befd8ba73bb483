package dev.simul.grader.report.page;

import dev.simul.checks.text.Palette;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.report.AssignmentReport;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.Score;
import dev.simul.grader.report.ShownReport;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Supplies the text of the HTML page that shows a report.
 *
 * @param shown the report
 */
public record ReportPage(ShownReport shown) {
    private static final String TEMPLATE = "report.jte";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    /**
     * The number of boards that have a status.
     *
     * @param status the status
     * @param count the number of boards
     */
    public record Count(Status status, long count) {}

    /**
     * Returns the page as a single HTML document that needs no other files and no scripts.
     *
     * @return HTML
     */
    public String write() {
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render(TEMPLATE, this, html);
        return html.toString();
    }

    /**
     * Returns the report.
     *
     * @return the report, without the parts that the audience must not see
     */
    public Report report() {
        return shown.report();
    }

    /**
     * Returns the boards of the report.
     *
     * @return the boards, in the order of the course
     */
    public List<BoardView> boards() {
        return report().tasks().stream()
                .map(task -> new BoardView(task, report().tasks().size() == 1))
                .toList();
    }

    /**
     * Returns the number of boards with each status.
     *
     * @return the numbers, except for those that are zero
     */
    public List<Count> counts() {
        return Stream.of(Status.values())
                .map(status ->
                        new Count(
                                status,
                                report().tasks().stream()
                                        .filter(task -> task.status() == status)
                                        .count()))
                .filter(count -> count.count() > 0)
                .toList();
    }

    /**
     * Returns the file to work on next.
     *
     * @return the file of the first board that has not passed, or an empty text
     */
    public String next() {
        return report().tasks().stream()
                .filter(task -> task.status() != Status.PASSED)
                .findFirst()
                .map(task -> task.file())
                .orElse("");
    }

    /**
     * Returns the time of grading.
     *
     * @return a text such as "29 November 2026, 21:25 UTC"
     */
    public String gradedAt() {
        return TIME.format(report().gradedAt());
    }

    /**
     * Returns a sentence that says what the audience sees about hidden checks.
     *
     * @return the sentence
     */
    public String audience() {
        return switch (shown.audience()) {
            case STUDENT ->
                    "For hidden checks, this report shows only the title, the reason and the"
                            + " advice.";
            case AFTER_DEADLINE ->
                    "For hidden checks, this report shows everything except for printed output.";
            case STAFF -> "This report is for staff: it shows everything about hidden checks.";
        };
    }

    /**
     * Returns the word for a status.
     *
     * @param status the status
     * @return a word or two
     */
    public static String words(Status status) {
        return switch (status) {
            case PASSED -> "passed";
            case FAILED -> "not passed yet";
            case COULD_NOT_RUN -> "could not run";
            case NOT_STARTED -> "not started";
        };
    }

    /**
     * Returns the mark of a status.
     *
     * @param status the status
     * @return one character
     */
    public static String mark(Status status) {
        return status.mark(Palette.PLAIN);
    }

    /**
     * Returns a sentence that says why no check of a board could run.
     *
     * @param reason the reason
     * @return the sentence
     */
    public static String sentence(Reason reason) {
        return "No check could run: " + reason.words() + ".";
    }

    /**
     * Returns the CSS class of a status.
     *
     * @param status the status
     * @return a class in the page's style sheet
     */
    public static String style(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Formats the points for the gradebook.
     *
     * @param assignment the assignment
     * @return a text such as "8.55 of 10 points"
     */
    public static String points(AssignmentReport assignment) {
        return Phrases.number(assignment.points())
                + " of "
                + Phrases.points(assignment.maxPoints());
    }

    /**
     * Formats a score.
     *
     * @param score the score
     * @return a text such as "1.5 of 3 points"
     */
    public static String points(Score score) {
        return Phrases.number(score.points()) + " of " + Phrases.points(score.maxPoints());
    }
}
