package dev.simul.grader.report;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files whole or not at all: a full disk leaves no part of one. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes text in UTF-8 to a temporary file in the same folder, and then renames that file.
     *
     * @param file the file, which is replaced if it exists
     * @param text its text
     * @throws IOException if it cannot be written; a file that was there is as it was
     */
    public static void write(Path file, String text) throws IOException {
        // An empty folder would be replaced.
        if (Files.isDirectory(file)) {
            throw new FileSystemException(
                    file.toString(), null, "a folder has the name of the file");
        }
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
