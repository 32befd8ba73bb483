package dev.simul.checks.verdict;

import dev.simul.checks.text.Wrap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lays out the verdicts on the checks of one task. A picture is drawn only once: a later check with
 * the same picture, or whose failure has the same cause, refers to the check above.
 */
public final class VerdictLines {
    private final int columns;
    private final Map<List<String>, String> titleOfPicture = new HashMap<>();
    private final Map<Object, String> titleOfCause = new HashMap<>();

    /**
     * Creates a layout.
     *
     * @param columns the greatest width of a line
     */
    public VerdictLines(int columns) {
        this.columns = columns;
    }

    /**
     * Returns the text of a verdict: the reason, unless the details contain it, followed by the
     * details.
     *
     * @param title the title of the check
     * @param verdict the verdict on the check
     * @param cause the advice that explains the failure of several checks, and that the caller
     *     shows; null if there is none
     * @return the lines, without indentation; empty if the check passed
     */
    public List<String> of(String title, Verdict verdict, @Nullable Object cause) {
        List<String> lines = new ArrayList<>();
        Reason reason = verdict.reason();
        if (reason != Reason.ASSERTION && reason != Reason.PASSED) {
            lines.add(reason.words());
        }
        lines.addAll(verdict.details().findingLines(columns));
        List<String> picture = verdict.details().pictureLines(columns);
        if (!picture.isEmpty()) {
            addPicture(
                    lines,
                    title,
                    picture,
                    verdict.details().pictureStart(),
                    cause == null ? sameStop(verdict) : cause,
                    cause != null);
        }
        lines.addAll(verdict.details().placeLines(columns));
        return lines;
    }

    /**
     * Returns what two checks share if they were stopped for the same reason at the same line, or
     * null if the check was not stopped or its line is not known.
     */
    private static @Nullable Object sameStop(Verdict verdict) {
        String site = verdict.details().site();
        return verdict.reason() == Reason.ASSERTION || site == null
                ? null
                : List.of(verdict.reason(), site);
    }

    private void addPicture(
            List<String> lines,
            String title,
            List<String> picture,
            String start,
            @Nullable Object cause,
            boolean isExplained) {
        String same = titleOfPicture.get(picture);
        String causedBySame = cause == null ? null : titleOfCause.get(cause);
        if (same != null) {
            lines.addAll(Wrap.lines("The timeline is the same as for \"" + same + "\".", columns));
        } else if (causedBySame != null) {
            if (!isExplained) {
                lines.addAll(
                        Wrap.lines(
                                "The timeline for \"" + causedBySame + "\" shows the reason.",
                                columns));
            }
        } else {
            lines.add("");
            lines.addAll(picture);
            if (!start.isEmpty()) {
                lines.addAll(Wrap.lines(start, columns));
            }
            lines.add("");
            titleOfPicture.put(picture, title);
            if (cause != null) {
                titleOfCause.put(cause, title);
            }
        }
    }
}
