package dev.simul.checks.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file in the folder of a Maven build that says what a board has reached. Maven's extension adds
 * up the files of all boards.
 */
final class VerdictFile {
    private static final Path TARGET = Path.of("target");
    private static final String NAME = "simul-verdict.properties";

    private VerdictFile() {}

    /** Writes the file. The report is printed even if this fails, and then lacks the total. */
    static void write(ConsoleTask task) {
        if (!Files.isDirectory(TARGET)) {
            return;
        }
        try {
            Files.writeString(
                    TARGET.resolve(NAME),
                    "points="
                            + task.points().toPlainString()
                            + "\nmaxPoints="
                            + task.maxPoints().toPlainString()
                            + "\nnext="
                            + task.nextFile()
                            + "\n");
        } catch (IOException readOnly) {
            // The report lacks the total then.
        }
    }
}
