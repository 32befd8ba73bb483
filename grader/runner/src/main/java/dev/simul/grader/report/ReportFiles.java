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
     * @param withRemedies whether people are told what to change, and not only what to look at;
     *     {@code report.json} is for programs, and has both in any case
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
