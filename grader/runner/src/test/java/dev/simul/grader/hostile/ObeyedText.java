package dev.simul.grader.hostile;

import dev.simul.grader.report.Audience;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.ShownReport;
import dev.simul.grader.report.format.ReportFormats;
import java.util.List;
import java.util.regex.Pattern;

/** Text that a terminal or a CI system obeys. */
final class ObeyedText {
    /**
     * Control characters, those that turn text around, halves of characters, and commands of CI.
     */
    private static final Pattern OBEYED =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\r\\n\\t]]|(?m)^\\s*::|##\\w*\\[");

    /** The format that consists of commands. */
    private static final String COMMANDS = "github";

    private ObeyedText() {}

    /**
     * Returns the names of the formats in which a report contains such text. Annotations of GitHub
     * are commands, so they are not written.
     */
    static List<String> in(Report report) {
        ShownReport shown = new ShownReport(report, Audience.STAFF, true);
        return ReportFormats.OF_KIT.all().stream()
                .filter(format -> !format.name().equals(COMMANDS))
                .filter(format -> OBEYED.matcher(format.write(shown)).find())
                .map(format -> format.name())
                .toList();
    }
}
