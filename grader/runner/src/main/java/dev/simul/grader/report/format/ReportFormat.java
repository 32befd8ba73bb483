package dev.simul.grader.report.format;

import dev.simul.grader.report.ShownReport;
import java.util.List;

/**
 * A format in which a report is written to a file. A format decides only how a report looks; all
 * its content comes from the {@link ShownReport}.
 *
 * <p>To add a format, implement this interface and list the new class in {@link #ALL}.
 */
public interface ReportFormat {
    /** All formats, in the order in which their files are written. */
    List<ReportFormat> ALL =
            List.of(new JsonReportFormat(), new JunitXmlFormat(), new HtmlReportFormat());

    /**
     * Returns the name of the file.
     *
     * @return the name, without a folder
     */
    String fileName();

    /**
     * Writes a report. A format that is meant for programs contains both what to change and where
     * to look, if the audience may see both.
     *
     * @param shown the report
     * @return the content of the file, with a line break at its end
     */
    String write(ShownReport shown);
}
