package dev.simul.checks.verdict;

import java.util.ArrayList;
import java.util.List;

/** The limits on the length of texts that come from a submission. */
final class DetailLimits {
    private static final int LONGEST_LINE = 300;
    private static final int MOST_LINES = 80;
    private static final String CUT = " …";

    private DetailLimits() {}

    static String text(String text) {
        return String.join("\n", lines(text.lines().limit(MOST_LINES + 1L).toList()));
    }

    static List<String> lines(List<String> lines) {
        List<String> kept =
                new ArrayList<>(lines.stream().limit(MOST_LINES).map(DetailLimits::line).toList());
        if (lines.size() > MOST_LINES) {
            kept.add("…");
        }
        return List.copyOf(kept);
    }

    static String line(String line) {
        if (line.codePointCount(0, line.length()) <= LONGEST_LINE) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE)) + CUT;
    }
}
