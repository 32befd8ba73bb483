package dev.simul.grader.command.option;

import dev.simul.grader.report.Audience;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.ShownReport;
import picocli.CommandLine.Option;

/** The options that decide what a report shows: {@code --audience} and {@code --remedies}. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class AudienceOption {
    @Option(
            names = "--audience",
            paramLabel = "WHO",
            converter = AudienceName.class,
            defaultValue = "student",
            description = {
                "Who reads the report: ${COMPLETION-CANDIDATES}. Default: student.",
                "The reader decides what is shown about hidden checks: for student, the title, the"
                        + " reason in words, the misconception and the hint; for after-deadline,"
                        + " also the messages, the timelines, the lines of code and what to"
                        + " change; for staff, everything."
            })
    private Audience audience;

    @Option(
            names = "--remedies",
            description = "Print remedies, which say what to change, in addition to hints.")
    private boolean withRemedies;

    /** Returns the values of the options, which affect the content of reports. */
    public String values() {
        return "audience " + audience + ", remedies " + withRemedies;
    }

    /** Returns a report as the audience may see it. */
    public ShownReport of(Report report) {
        return new ShownReport(report, audience, withRemedies);
    }
}
