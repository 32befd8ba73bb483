package dev.simul.checks.failure;

import dev.simul.checks.chart.ChartText;
import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.symptom.Symptoms;
import dev.simul.checks.text.FrameText;
import dev.simul.checks.text.Wrap;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a failure besides its message.
 *
 * @param timeline the timeline of the call that the failure is about
 * @param site the student's line that best explains the failure, or null if no such line is known
 * @param notes further sentences
 * @param symptoms the symptoms that can be seen in the timeline
 */
public record Evidence(
        CheckTimeline timeline,
        @Nullable StackTraceElement site,
        List<String> notes,
        Symptoms symptoms)
        implements Serializable {
    private static final int COLUMNS = 88;

    public Evidence {
        notes = List.copyOf(notes);
    }

    /** Returns this evidence with another line of the student. */
    public Evidence at(@Nullable StackTraceElement other) {
        return new Evidence(timeline, other, notes, symptoms);
    }

    /** Returns this evidence with one more note. */
    Evidence withNote(String note) {
        return new Evidence(
                timeline, site, Stream.concat(notes.stream(), Stream.of(note)).toList(), symptoms);
    }

    /** Returns this evidence with further symptoms. */
    public Evidence with(Symptoms more) {
        return new Evidence(timeline, site, notes, symptoms.and(more));
    }

    /** Returns a picture of the threads, drawn in Unicode; empty if there is nothing to show. */
    List<String> lanes() {
        return ChartText.of(timeline.chart());
    }

    /** Returns the lines of this evidence, to be shown below the message. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<String> lanes = lanes();
        if (!lanes.isEmpty()) {
            lines.add("");
            lanes.forEach(lane -> lines.add("  " + lane));
            if (!timeline.start().isEmpty()) {
                lines.addAll(Wrap.lines("  " + timeline.start(), COLUMNS));
            }
        }
        if (site != null || !notes.isEmpty()) {
            lines.add("");
        }
        if (site != null) {
            lines.add("at " + FrameText.of(site));
        }
        notes.forEach(note -> lines.addAll(Wrap.hanging("also: ", note, COLUMNS)));
        return lines;
    }
}
