package dev.simul.grader.report;

import java.util.List;

/**
 * A format in which a report is written to a file. A format determines only what the file looks
 * like; all its content comes from the {@link Report}.
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
     * @param withRemedies whether a format that is intended for people says not only where to look,
     *     but also what to change; a format that is intended for programs always contains both
     * @return the content of the file, which ends with a line break
     */
    String write(Report report, boolean withRemedies);
}
