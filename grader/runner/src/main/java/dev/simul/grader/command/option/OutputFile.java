package dev.simul.grader.command.option;

import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.UserException;
import dev.simul.grader.command.kit.WritableFolder;
import dev.simul.grader.command.kit.WriteFailure;
import dev.simul.grader.report.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A file that an option such as {@code --trace FILE} asks for. */
public final class OutputFile {
    private OutputFile() {}

    /**
     * Checks that a file can be written, so that a command can fail before it does any work.
     *
     * @param option the option
     * @param file the file, or null if the option was not given
     * @param command the command whose help a message refers to
     * @throws ParameterException if the file cannot be written
     */
    public static void require(String option, @Nullable Path file, CommandLine command) {
        if (file == null) {
            return;
        }
        if (file.toString().isEmpty() || Files.isDirectory(file)) {
            throw new ParameterException(
                    command,
                    "expected a file for "
                            + option
                            + ", found "
                            + (file.toString().isEmpty() ? "an empty name" : "a folder")
                            + ": '"
                            + file
                            + "'");
        }
        if (!Files.exists(file)) {
            WritableFolder.require(option, folder(file), command);
        }
    }

    /**
     * Writes a file, and creates its folder if it does not exist.
     *
     * @param file the file
     * @param text the content of the file
     * @throws UserException if the file cannot be written
     */
    public static void write(Path file, String text) {
        try {
            Files.createDirectories(folder(file));
            WholeFile.write(file, text);
        } catch (IOException failure) {
            throw new UserException(
                    ExitCode.USAGE, "cannot write '" + file + "': " + WriteFailure.reason(failure));
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
    }
}
