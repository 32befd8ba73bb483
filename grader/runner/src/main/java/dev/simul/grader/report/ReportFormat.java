package dev.simul.grader.report;

import java.util.List;

/**
 * A format in which a report is written to a file. A format decides only how a report looks; all
 * its content comes from the {@link Report}.
 *
 * <p>To add a format, implement this interface and list the new class in {@link #ALL}.
 */
public interface ReportFormat {
    /** All formats, in the order in which their files are written. */
    List<ReportFormat> ALL = List.of(new JsonReportFormat(), new JunitXmlFormat());

    /**
     * Returns the name of the file.
     *
     * @return the name, without a folder
     */
    String fileName();

    /**
     * Writes a report.
     *
     * @param report the report
     * @param withRemedies whether a format that is meant for people also says what to change, not
     *     only where to look; a format that is meant for programs always contains both
     * @return the content of the file, with a line break at its end
     */
    String write(Report report, boolean withRemedies);
}
