package dev.simul.checks.console;

import dev.simul.checks.CheckFailure;
import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.message.Wrap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out what a student reads below a check that failed. */
final class FailureText {
    private static final int COLUMNS = 88;
    private static final String INDENT = " ".repeat(6);

    private FailureText() {}

    /**
     * Lays out a failure.
     *
     * @param failure what the check ended with, or null where that is not known
     * @param entry what the course says of the check, or null where it says nothing
     */
    static List<String> of(@Nullable Throwable failure, @Nullable CheckEntry entry) {
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
        if (entry != null) {
            lines.addAll(Wrap.hanging("hint: ", entry.hint(), COLUMNS));
        }
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
