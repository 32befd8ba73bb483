package dev.simul.grader.report.format;

import dev.simul.grader.report.ShownReport;
import dev.simul.grader.report.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a report to files, one for each {@link ReportFormat}. */
public final class ReportFiles {
    private ReportFiles() {}

    /**
     * Writes the files, each with the usual name of its format.
     *
     * @param shown the report
     * @param formats the formats
     * @param folder the folder to write to, which is created if it does not exist
     */
    public static void write(ShownReport shown, List<ReportFormat> formats, Path folder) {
        try {
            Files.createDirectories(folder);
            for (ReportFormat format : formats) {
                WholeFile.write(folder.resolve(format.fileName()), format.write(shown));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
