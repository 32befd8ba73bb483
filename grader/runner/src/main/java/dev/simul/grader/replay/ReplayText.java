package dev.simul.grader.replay;

import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.schedule.RecordedSchedule;
import dev.simul.checks.schedule.SchedulePicture;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.TaskLines;
import dev.simul.checks.text.TextWidth;
import dev.simul.checks.text.Wrap;
import dev.simul.checks.verdict.Verdict;
import dev.simul.checks.verdict.VerdictLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
        String why = replayed.whyNoSteps();
        if (why == null) {
            all.add("");
            all.addAll(
                    SchedulePicture.of(
                            Objects.requireNonNull(replayed.shown()), palette, width.columns()));
        } else {
            all.addAll(Wrap.lines("  " + why, width.columns()));
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
