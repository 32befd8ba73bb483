package dev.simul.checks.console;

import dev.simul.checks.failure.CheckFailure;
import dev.simul.checks.text.Wrap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out what a student reads below a check that failed. */
final class FailureText {
    static final int COLUMNS = 88;
    private static final String INDENT = " ".repeat(6);

    private FailureText() {}

    /**
     * Lays out a failure.
     *
     * @param failure what the check ended with, or null where that is not known
     * @param advice what the course has to say to whoever fails the check, in lines; may be empty
     */
    static List<String> of(@Nullable Throwable failure, List<String> advice) {
        List<String> lines = new ArrayList<>();
        if (failure instanceof CheckFailure known) {
            lines.addAll(known.summary());
            addPicture(lines, known.lanes());
            String site = known.site();
            if (site != null) {
                lines.add("at " + site);
            }
            known.notes().forEach(note -> lines.addAll(Wrap.hanging("also: ", note, COLUMNS)));
        } else if (failure != null) {
            lines.addAll(String.valueOf(failure).lines().toList());
        }
        lines.addAll(advice);
        return indented(lines);
    }

    static List<String> indented(List<String> lines) {
        return lines.stream().map(line -> (INDENT + line).stripTrailing()).toList();
    }

    private static void addPicture(List<String> lines, List<String> lanes) {
        if (!lanes.isEmpty()) {
            lines.add("");
            lines.addAll(lanes);
            lines.add("");
        }
    }
}
