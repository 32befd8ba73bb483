package dev.simul.grader.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a report to files: {@code report.json} and {@code junit.xml}. */
public final class ReportFiles {
    private ReportFiles() {}

    /**
     * Writes the files.
     *
     * @param report the report
     * @param folder the folder to write to, which is created if it does not exist
     * @param withRemedies whether {@code junit.xml} says what to change, and not only what to look
     *     at; {@code report.json} is for programs, and always has both
     */
    public static void write(Report report, Path folder, boolean withRemedies) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.json"), JsonReport.write(report));
            Files.writeString(folder.resolve("junit.xml"), JunitXml.write(report, withRemedies));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
