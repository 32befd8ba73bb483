package dev.simul.grader.report;

/**
 * A report as its readers may see it. Formats show only reports of this type, so that no format can
 * reveal what the audience must not see.
 *
 * @param report the report, without the parts that the audience must not see
 * @param audience the readers of the report
 * @param withRemedies whether formats that are meant for people also say what to change, not only
 *     where to look
 */
public record ShownReport(Report report, Audience audience, boolean withRemedies) {

    /** Removes what the audience must not see. */
    public ShownReport {
        report = audience.narrow(report);
        withRemedies = withRemedies || audience.seesRemedies();
    }
}
