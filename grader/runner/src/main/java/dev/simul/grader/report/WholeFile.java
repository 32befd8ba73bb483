package dev.simul.grader.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file either completely or not at all: even if the disk is full, no partially written
 * file remains.
 */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes text in UTF-8 to a temporary file in the same folder, and then renames the temporary
     * file.
     *
     * @param file the file, which is replaced if it exists
     * @param text the text to write
     * @throws IOException if the file cannot be written; in that case, an existing file is left
     *     unchanged
     */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes bytes to a temporary file in the same folder, and then renames the temporary file.
     *
     * @param file the file, which is replaced if it exists
     * @param content the bytes to write
     * @throws IOException if the file cannot be written; in that case, an existing file is left
     *     unchanged
     */
    public static void write(Path file, byte[] content) throws IOException {
        // Without this test, the move below would replace an empty folder.
        if (Files.isDirectory(file)) {
            throw new FileSystemException(
                    file.toString(), null, "a folder has the name of the file");
        }
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(beside, content);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
