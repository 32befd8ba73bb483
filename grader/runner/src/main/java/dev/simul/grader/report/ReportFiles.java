package dev.simul.grader.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a report to files: {@code report.json} and {@code junit.xml}. */
public final class ReportFiles {
    private ReportFiles() {}

    /**
     * Writes them.
     *
     * @param report the report
     * @param folder where; it is made where it is not there
     */
    public static void write(Report report, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.json"), JsonReport.write(report));
            Files.writeString(folder.resolve("junit.xml"), JunitXml.write(report));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
