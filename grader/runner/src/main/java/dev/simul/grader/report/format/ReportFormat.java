package dev.simul.grader.report.format;

import dev.simul.grader.report.ShownReport;

/**
 * A format in which a report is written to a file. A format decides only how a report looks; all
 * its content comes from the {@link ShownReport}.
 *
 * <p>To add a format to the kit, implement this interface and list the new class in {@link
 * ReportFormats}. To use a format of your own without changing the kit, put the class into a jar
 * that names it in {@code META-INF/services/dev.simul.grader.report.format.ReportFormat}, and name
 * the jar with {@code --plugin}. Such a class is public and has a public constructor without
 * parameters.
 */
public interface ReportFormat {
    /**
     * Returns the name of the format on the command line.
     *
     * @return lower-case letters, digits and hyphens, such as {@code junit}
     */
    String name();

    /**
     * Returns the usual name of the file.
     *
     * @return the name, without a folder
     */
    String fileName();

    /**
     * Writes a report. A format that is meant for programs contains both what to change and where
     * to look, if the audience may see both. Texts of a report may come from a submission, so a
     * format must escape them.
     *
     * @param shown the report
     * @return the content of the file, with a line break at its end
     */
    String write(ShownReport shown);
}
