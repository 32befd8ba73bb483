package dev.simul.grader.batch;

import dev.simul.grader.report.Report;
import dev.simul.grader.report.ReportFiles;
import dev.simul.grader.report.ReportFormat;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the reports on a submission in all formats.
 *
 * @param withRemedies whether the reports also say what to change, not only what to look at
 */
public record Reports(boolean withRemedies) {

    /** Writes the reports to a folder, which is created if it does not exist. */
    void write(Report report, Path folder) {
        ReportFiles.write(report, folder, withRemedies);
    }

    /** Returns whether no file of the reports is missing from a folder, which need not exist. */
    boolean areIn(Path folder) {
        return ReportFormat.ALL.stream()
                .allMatch(format -> Files.isRegularFile(folder.resolve(format.fileName())));
    }
}
