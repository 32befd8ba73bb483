package dev.simul.grader.batch;

import dev.simul.grader.report.Report;
import dev.simul.grader.report.ShownReport;
import dev.simul.grader.report.format.ReportFiles;
import dev.simul.grader.report.format.ReportFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Completes the reports on submissions, and writes them.
 *
 * @param completion adds the timelines of the course's reference to a report; several threads may
 *     call it concurrently
 * @param shown removes from a report what its readers must not see
 * @param formats the formats to write
 */
public record Reports(UnaryOperator<Report> completion, Shown shown, List<ReportFormat> formats) {

    /** Copies the list. */
    public Reports {
        formats = List.copyOf(formats);
    }

    /** Removes from a report what its readers must not see. */
    @FunctionalInterface
    public interface Shown {
        /**
         * Returns a report as its readers may see it.
         *
         * @param report the whole report
         * @return the report for its readers
         */
        ShownReport of(Report report);
    }

    Report complete(Report report) {
        return completion.apply(report);
    }

    /** Writes the reports to a folder, which is created if it does not exist. */
    void write(Report report, Path folder) {
        ReportFiles.write(shown.of(report), formats, folder);
    }

    /** Returns whether a folder contains the report in every format. The folder need not exist. */
    boolean areIn(Path folder) {
        return formats.stream()
                .allMatch(format -> Files.isRegularFile(folder.resolve(format.fileName())));
    }
}
