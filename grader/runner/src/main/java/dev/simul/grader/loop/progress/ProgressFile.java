package dev.simul.grader.loop.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file that keeps a student's progress. It can be deleted at any time: the loop then checks all
 * boards again.
 */
public final class ProgressFile {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Path file;

    /**
     * Creates an object that reads and writes a file.
     *
     * @param folder the folder of the file, which is created if it does not exist
     */
    public ProgressFile(Path folder) {
        this.file = folder.resolve("progress.json");
    }

    /**
     * Reads the progress.
     *
     * @return the progress; none if there is no file, or if the file is damaged
     */
    public Progress read() {
        try {
            Progress read =
                    Files.isRegularFile(file)
                            ? MAPPER.readValue(file.toFile(), Progress.class)
                            : null;
            return read == null ? Progress.NONE : read;
        } catch (JacksonException | NullPointerException damaged) {
            return Progress.NONE;
        }
    }

    /**
     * Writes the progress. A reader never sees a partially written file.
     *
     * @param progress the progress
     * @throws IOException if the file cannot be written
     */
    public void write(Progress progress) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(
                    part, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(progress));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
