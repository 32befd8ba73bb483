package dev.simul.checks.verdict;

import dev.simul.checks.chart.ChartText;
import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.symptom.Symptoms;
import dev.simul.checks.text.Mismatch;
import dev.simul.checks.text.Wrap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The details of a check that did not pass. All texts may come from the submission and are cut to
 * the length that {@link DetailLimits} allows. Code that shows the texts must first escape them for
 * the output format.
 *
 * @param expected what was expected; empty if there is no expectation
 * @param found what was found instead
 * @param summary the expectation and the finding, laid out in lines
 * @param lanes a picture of the threads, in lines; may be empty
 * @param timeline the picture as data, or null if there is none
 * @param site the student's line that best explains the failure, such as
 *     "WaitN.waitN(WaitN.java:27)", or null if no such line is known
 * @param notes further sentences
 * @param symptoms what was seen, in words that advice can refer to
 */
public record Details(
        String expected,
        String found,
        List<String> summary,
        List<String> lanes,
        @Nullable CheckTimeline timeline,
        @Nullable String site,
        List<String> notes,
        List<String> symptoms) {

    /** No details. */
    public static final Details NONE =
            new Details("", "", List.of(), List.of(), null, null, List.of(), List.of());

    /** Shortens texts that are too long. */
    public Details {
        expected = DetailLimits.text(expected);
        found = DetailLimits.text(found);
        summary = DetailLimits.lines(summary);
        lanes = DetailLimits.lines(lanes);
        timeline = timeline == null ? null : timeline.limited();
        site = site == null ? null : DetailLimits.line(site);
        notes = DetailLimits.lines(notes);
        symptoms = DetailLimits.lines(symptoms);
    }

    /**
     * Returns what was expected and what was found.
     *
     * @param columns the greatest width of a line
     * @return the lines, without indentation
     */
    List<String> findingLines(int columns) {
        return found.isBlank()
                ? summary.stream().flatMap(line -> Wrap.lines(line, columns).stream()).toList()
                : Mismatch.of(expected, found).lines(columns);
    }

    /**
     * Returns the picture of the threads.
     *
     * @param columns the greatest width of a line
     * @return the lines, without indentation; empty if there is no picture
     */
    List<String> pictureLines(int columns) {
        return timeline == null ? lanes : ChartText.of(timeline.chart(), columns);
    }

    /** Returns a sentence that says when the picture begins; empty if the check begins then. */
    String pictureStart() {
        return timeline == null ? "" : timeline.start();
    }

    /**
     * Returns the student's line and the notes.
     *
     * @param columns the greatest width of a line
     * @return the lines, without indentation
     */
    List<String> placeLines(int columns) {
        List<String> lines = new ArrayList<>();
        if (site != null) {
            lines.addAll(Wrap.hanging("at ", site, columns));
        }
        notes.forEach(note -> lines.addAll(Wrap.hanging("also: ", note, columns)));
        return lines;
    }

    /**
     * Returns details that consist of a single text.
     *
     * @param text the text
     * @return details without a picture
     */
    public static Details of(String text) {
        return new Details(
                "", text, text.lines().toList(), List.of(), null, null, List.of(), List.of());
    }

    /**
     * Returns these details with other symptoms.
     *
     * @param others the symptoms
     * @return details that otherwise say the same
     */
    Details with(Symptoms others) {
        return new Details(expected, found, summary, lanes, timeline, site, notes, others.words());
    }
}
