package dev.simul.grader.replay;

import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.schedule.RecordedSchedule;
import dev.simul.checks.schedule.SchedulePicture;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.TaskLines;
import dev.simul.checks.text.TextWidth;
import dev.simul.checks.text.Wrap;
import dev.simul.checks.verdict.Status;
import dev.simul.checks.verdict.Verdict;
import dev.simul.checks.verdict.VerdictLines;
import java.util.ArrayList;
import java.util.List;

/**
 * Formats a replay as text: the check, why it fails, and the schedule.
 *
 * @param replayed the replay
 * @param palette the colours to use
 * @param glyphs the characters that the terminal can show
 * @param width the width of the terminal
 */
public record ReplayText(Replayed replayed, Palette palette, Glyphs glyphs, TextWidth width) {

    /**
     * Returns the text.
     *
     * @return the lines
     */
    public List<String> lines() {
        TaskLines lines = new TaskLines(palette, width);
        lines.addTitle(
                TaskLines.title(replayed.task().entry().id(), replayed.task().entry().title()),
                schedule());
        Verdict verdict = new Verdict(replayed.verdict().reason(), replayed.verdict().details());
        String mark = replayed.verdict().status().mark(palette);
        switch (replayed.verdict().status()) {
            case PASSED -> lines.addPassed(mark, replayed.check().title());
            case NOT_STARTED -> lines.addNotStarted(mark, replayed.check().title());
            case FAILED, COULD_NOT_RUN ->
                    lines.addFailed(
                            mark,
                            replayed.check().title(),
                            "",
                            new VerdictLines(TaskLines.columns(width))
                                    .of(replayed.check().title(), verdict, null),
                            List.of());
        }
        List<String> all = new ArrayList<>(lines.lines());
        RecordedSchedule shown = replayed.shown();
        if (replayed.verdict().status() == Status.NOT_STARTED) {
            all.addAll(
                    Wrap.lines(
                            "  This board is not started, so there is no failure to show.",
                            width.columns()));
        } else if (shown == null) {
            all.addAll(
                    Wrap.lines(
                            "  The check did not end on this schedule, so its steps are not known.",
                            width.columns()));
        } else {
            all.add("");
            all.addAll(SchedulePicture.of(shown, palette, width.columns()));
        }
        all.add("");
        return all.stream().map(glyphs::translate).toList();
    }

    private String schedule() {
        RecordedSchedule steps = replayed.schedule();
        return steps == null
                ? ""
                : steps.seed() == null ? "usual schedule" : "seed " + steps.seed();
    }
}
