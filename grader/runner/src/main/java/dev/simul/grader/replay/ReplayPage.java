package dev.simul.grader.replay;

import dev.simul.checks.schedule.RecordedSchedule;
import dev.simul.checks.schedule.ScheduleRow;
import dev.simul.checks.schedule.ScheduleRows;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.text.TaskLines;
import dev.simul.checks.verdict.Details;
import dev.simul.grader.submission.SourceFile;
import dev.simul.simulation.StackFrames;
import dev.simul.simulation.Step;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Supplies the text of the HTML page that shows a replay.
 *
 * @param replayed the replay
 */
public record ReplayPage(Replayed replayed) {
    private static final String TEMPLATE = "replay.jte";

    /**
     * A row of the table.
     *
     * @param style the CSS class of the row
     * @param place the line, such as "Bank.java:31", or empty
     * @param code the text of the line, or empty
     * @param column the index of the thread's column, or -1 if the row has one cell only
     * @param text what the thread does, or the text of the only cell
     * @param value the value that is read, written or returned, or empty
     */
    public record Row(
            String style, String place, String code, int column, String text, String value) {}

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
     * Returns the title of the board.
     *
     * @return a text such as "Board 16 · Shared state"
     */
    public String board() {
        return TaskLines.title(replayed.task().entry().id(), replayed.task().entry().title());
    }

    /**
     * Returns the name of the schedule.
     *
     * @return a text such as "the schedule for seed 7"
     */
    public String schedule() {
        RecordedSchedule steps = replayed.schedule();
        return steps == null || steps.seed() == null
                ? "the usual schedule"
                : "the schedule for seed " + steps.seed();
    }

    /**
     * Returns the mark of the verdict.
     *
     * @return one character
     */
    public String mark() {
        return replayed.verdict().status().mark(Palette.PLAIN);
    }

    /**
     * Returns the CSS class of the verdict.
     *
     * @return a class in the page's style sheet
     */
    public String style() {
        return replayed.verdict().status().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns what was expected and what was found.
     *
     * @return the details of the verdict
     */
    public Details details() {
        return replayed.verdict().details();
    }

    /**
     * Returns the reason why the check did not pass.
     *
     * @return a text such as "deadlock"
     */
    public String reason() {
        return replayed.verdict().reason().words();
    }

    /**
     * Returns the names of the threads.
     *
     * @return the names, in the order of the columns
     */
    public List<String> threads() {
        RecordedSchedule shown = replayed.shown();
        return shown == null ? List.of() : shown.active().stream().map(shown::nameOf).toList();
    }

    /**
     * Returns the rows of the table.
     *
     * @return the rows, in the order in which the threads ran; empty if the steps are not known
     */
    public List<Row> rows() {
        RecordedSchedule shown = replayed.shown();
        if (shown == null) {
            return List.of();
        }
        List<Integer> active = shown.active();
        List<Row> rows = new ArrayList<>();
        Duration at = Duration.ZERO;
        for (ScheduleRow row : ScheduleRows.of(shown)) {
            Step step = row.step();
            if (step == null) {
                rows.add(only("omitted", Phrases.count(row.omitted(), "more step")));
                continue;
            }
            if (!step.at().equals(at)) {
                at = step.at();
                rows.add(only("time", Phrases.duration(at)));
            }
            rows.add(row(step, active.indexOf(step.thread()), row.isSwitch()));
            Integer next = row.next();
            if (next != null) {
                rows.add(only("switch", "switch: " + shown.nameOf(next) + " runs instead"));
            }
        }
        return rows;
    }

    private static Row only(String style, String text) {
        return new Row(style, "", "", -1, text, "");
    }

    private Row row(Step step, int column, boolean isSwitch) {
        StackTraceElement frame = step.frame();
        String value = step.value();
        return new Row(
                isSwitch ? "stopped" : step.kind().name().toLowerCase(Locale.ROOT),
                frame == null ? "" : StackFrames.fileAndLine(frame),
                frame == null ? "" : code(frame),
                column,
                step.text(),
                value == null ? "" : value);
    }

    private String code(StackTraceElement frame) {
        return replayed.sources().files().stream()
                .filter(file -> file.name().equals(frame.getFileName()))
                .findFirst()
                .map(file -> line(file, frame.getLineNumber()))
                .orElse("");
    }

    private static String line(SourceFile file, int number) {
        return number < 1
                ? ""
                : file.text().lines().skip(number - 1L).findFirst().orElse("").strip();
    }
}
