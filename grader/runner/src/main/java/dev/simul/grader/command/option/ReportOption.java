package dev.simul.grader.command.option;

import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.UserException;
import dev.simul.grader.command.kit.WritableFolder;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --report}. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class ReportOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Also write the report to files in this folder.")
    private @Nullable Path folder;

    /**
     * Checks the folder, so that a command can fail before it does any work.
     *
     * @throws picocli.CommandLine.ParameterException if the folder cannot be created
     */
    public void validate() {
        if (folder != null) {
            WritableFolder.require("--report", folder, command.commandLine());
        }
    }

    /** Returns whether the option was given. */
    public boolean isWanted() {
        return folder != null;
    }

    /**
     * Writes the report, if the option was given.
     *
     * @param writer writes the files of the report to a given folder
     * @throws UserException if the files cannot be written
     */
    public void write(Consumer<Path> writer) {
        if (folder == null) {
            return;
        }
        try {
            writer.accept(folder);
        } catch (UncheckedIOException failure) {
            throw new UserException(
                    ExitCode.USAGE,
                    "cannot write the report to '" + folder + "': " + reason(failure));
        }
    }

    private static String reason(UncheckedIOException failure) {
        if (failure.getCause() instanceof AccessDeniedException) {
            return "permission denied";
        }
        return failure.getCause() instanceof FileSystemException place && place.getReason() != null
                ? place.getReason()
                : String.valueOf(failure.getCause());
    }
}
