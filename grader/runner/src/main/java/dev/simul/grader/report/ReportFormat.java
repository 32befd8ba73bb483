package dev.simul.grader.report;

import java.util.List;

/**
 * A format in which a report is written to a file. A format only lays a report out and decides
 * nothing; everything it can say is in the {@link Report}.
 *
 * <p>To add one, implement this interface and list the format in {@link #ALL}.
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
     * @param withRemedies whether a format for people says what to change, and not only what to
     *     look at; a format for programs always has both
     * @return the content of the file, with a line break at its end
     */
    String write(Report report, boolean withRemedies);
}
