package dev.simul.checks.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about a check that did not pass. All of it may come from the submission and
 * is as long as {@link DetailLimits} lets it be; whoever shows it makes it harmless for the place
 * it is shown in.
 *
 * @param expected what was expected, or the empty text where there is only something to tell
 * @param found what was found instead
 * @param summary both, laid out in lines
 * @param lanes a picture of the threads, in lines; may be empty
 * @param site the student's line that tells most ("WaitN.waitN(WaitN.java:27)"), or null where none
 *     is known
 * @param notes further sentences
 */
public record Details(
        String expected,
        String found,
        List<String> summary,
        List<String> lanes,
        @Nullable String site,
        List<String> notes) {

    /** Nothing to say. */
    public static final Details NONE = new Details("", "", List.of(), List.of(), null, List.of());

    /** Cuts what is too long. */
    public Details {
        expected = DetailLimits.text(expected);
        found = DetailLimits.text(found);
        summary = DetailLimits.lines(summary);
        lanes = DetailLimits.lines(lanes);
        site = site == null ? null : DetailLimits.line(site);
        notes = DetailLimits.lines(notes);
    }

    /**
     * Says one thing.
     *
     * @param text what
     * @return details without a picture
     */
    public static Details of(String text) {
        return new Details("", text, text.lines().toList(), List.of(), null, List.of());
    }
}
