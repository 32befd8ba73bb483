package dev.simul.grader.command.option;

import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.UserException;
import dev.simul.grader.command.kit.WritableFolder;
import dev.simul.grader.command.kit.WriteFailure;
import dev.simul.grader.report.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * A file that an option such as {@code --format NAME=FILE} asks for.
 *
 * @param <T> what has the name
 * @param option the option
 * @param kind what is written to the file
 * @param file the file
 */
public record NamedFile<T>(String option, T kind, Path file) {

    /**
     * Reads the values of an option.
     *
     * @param option the option
     * @param values the values, each of the form {@code NAME=FILE}
     * @param named finds what has a name
     * @param names the names that exist, for the message
     * @param command the command whose help a message refers to
     * @return what the values ask for, in the same order
     * @throws ParameterException if a value has another form, or names an unknown kind or a file
     *     that cannot be written
     */
    static <T> List<NamedFile<T>> read(
            String option,
            List<String> values,
            Function<String, Optional<T>> named,
            List<String> names,
            CommandLine command) {
        return values.stream()
                .map(value -> {
                    String[] parts = value.split("=", 2);
                    if (parts.length < 2 || parts[1].isEmpty()) {
                        throw new ParameterException(
                                command,
                                "expected "
                                        + option
                                        + " to be NAME=FILE, such as "
                                        + names.getFirst()
                                        + "=FILE, found '"
                                        + value
                                        + "'");
                    }
                    T kind = named(option, parts[0], named, names, command);
                    return new NamedFile<>(option, kind, Path.of(parts[1])).checked(command);
                })
                .toList();
    }

    static <T> T named(
            String option,
            String name,
            Function<String, Optional<T>> named,
            List<String> names,
            CommandLine command) {
        return named.apply(name)
                .orElseThrow(() ->
                        new ParameterException(
                                command,
                                "expected "
                                        + option
                                        + " to name one of "
                                        + String.join(", ", names)
                                        + ", found '"
                                        + name
                                        + "'"));
    }

    private NamedFile<T> checked(CommandLine command) {
        if (Files.isDirectory(file)) {
            throw new ParameterException(
                    command, "expected a file for " + option + ", found a folder: '" + file + "'");
        }
        if (!Files.exists(file)) {
            WritableFolder.require(option, folder(), command);
        }
        return this;
    }

    private Path folder() {
        return Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
    }

    /**
     * Writes the file, and creates its folder if it does not exist.
     *
     * @param text the content of the file
     * @throws UserException if the file cannot be written
     */
    public void write(String text) {
        try {
            if (Files.exists(file) && (Files.isSymbolicLink(file) || !Files.isRegularFile(file))) {
                // A pipe or a device must not be replaced by a file.
                Files.writeString(file, text);
            } else {
                Files.createDirectories(folder());
                WholeFile.write(file, text);
            }
        } catch (IOException failure) {
            throw new UserException(
                    ExitCode.USAGE, "cannot write '" + file + "': " + WriteFailure.reason(failure));
        }
    }
}
