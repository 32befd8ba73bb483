package dev.simul.grader.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a report to files, one for each {@link ReportFormat}. */
public final class ReportFiles {
    private ReportFiles() {}

    /**
     * Writes the files.
     *
     * @param report the report
     * @param folder the folder to write to; created if it does not exist
     * @param withRemedies whether formats that are intended for people say not only where to look,
     *     but also what to change
     */
    public static void write(Report report, Path folder, boolean withRemedies) {
        try {
            Files.createDirectories(folder);
            for (ReportFormat format : ReportFormat.ALL) {
                WholeFile.write(
                        folder.resolve(format.fileName()), format.write(report, withRemedies));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
