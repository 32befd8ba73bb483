package dev.simul.grader.command.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Checks that a folder can be written to, so that a command can fail before it does any work. */
public final class WritableFolder {
    private WritableFolder() {}

    /**
     * Requires a folder that exists or can be created.
     *
     * @param option the option that names the folder, for the message
     * @param folder the folder
     * @param command the command whose help a message refers to
     * @throws ParameterException if the folder cannot be created or written to
     */
    public static void require(String option, Path folder, CommandLine command) {
        if (folder.toString().isEmpty()) {
            throw new ParameterException(
                    command, "expected a folder for " + option + ", found an empty name");
        }
        @Nullable Path existing = folder.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing != null && !Files.isDirectory(existing)) {
            throw new ParameterException(
                    command,
                    "expected a folder for " + option + ", found a file: '" + existing + "'");
        }
        if (existing != null && !Files.isWritable(existing)) {
            throw new ParameterException(
                    command,
                    "expected a folder for "
                            + option
                            + " that you may write to, found a read-only folder: '"
                            + existing
                            + "'");
        }
    }
}
