package dev.simul.grader.parity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a report apart into what it says of each check: its mark, and the lines below it. */
public final class ReportBlocks {
    private static final Pattern CHECK = Pattern.compile(" {2}(\\S) (\\S.*?)(?: {2,}\\(.*\\))?");

    private ReportBlocks() {}

    /**
     * Returns the blocks of the checks.
     *
     * @param report the lines of a report in ASCII; what is printed before it does not matter
     * @return "x" and the lines below the title, by title
     */
    public static Map<String, String> of(List<String> report) {
        Map<String, String> blocks = new LinkedHashMap<>();
        String title = null;
        boolean isInReport = false;
        for (String line : report) {
            if (line.startsWith("Board ")) {
                isInReport = true;
            } else if (line.startsWith("next: ")
                    || line.startsWith("Score ")
                    || line.startsWith("isolation: ")) {
                isInReport = false;
            } else if (isInReport) {
                Matcher check = CHECK.matcher(line);
                if (check.matches()) {
                    title = check.group(2);
                    blocks.put(title, check.group(1));
                } else if (title != null && !line.isBlank()) {
                    blocks.merge(title, "\n" + line, String::concat);
                }
            }
        }
        return blocks;
    }
}
