package dev.simul.grader.command.option;

import dev.simul.grader.report.ShownReport;
import dev.simul.grader.report.format.ReportFormat;
import dev.simul.grader.report.format.ReportFormats;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --format} of the command that grades one submission. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class FormatOption {
    private static final Path STANDARD_OUTPUT = Path.of("-");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--format",
            paramLabel = "NAME=FILE",
            description = {
                "Write the report in this format to this file. Can be repeated.",
                "NAME is json, junit, html, markdown, sarif, github, gitlab, gradescope,"
                        + " prairielearn, exercism, or a format of a plugin. If FILE is -, the"
                        + " format is printed instead of the usual report."
            })
    private List<String> values = List.of();

    @Mixin private PluginOption plugins = new PluginOption();

    private List<NamedFile<ReportFormat>> files = List.of();

    /**
     * Loads the plugins and checks the files, so that a command can fail before it does any work.
     *
     * @throws ParameterException if a value of the option cannot be used
     * @throws dev.simul.grader.report.format.FormatPluginException if a plugin cannot be used
     */
    public void validate() {
        ReportFormats formats = plugins.formats();
        files =
                NamedFile.read(
                        "--format", values, formats::named, formats.names(), command.commandLine());
        if (files.stream().map(NamedFile::file).distinct().count() < files.size()) {
            throw new ParameterException(
                    command.commandLine(),
                    "expected another FILE for each --format, found the same one twice");
        }
    }

    /** Returns whether the option was given. */
    public boolean isWanted() {
        return !files.isEmpty();
    }

    /**
     * Returns the format to print instead of the usual report.
     *
     * @return the format, or empty if the usual report is to be printed
     */
    public Optional<ReportFormat> printed() {
        return files.stream()
                .filter(wanted -> wanted.file().equals(STANDARD_OUTPUT))
                .map(NamedFile::kind)
                .findFirst();
    }

    /**
     * Writes the files.
     *
     * @param shown the report
     * @throws dev.simul.grader.command.kit.UserException if a file cannot be written
     */
    public void write(ShownReport shown) {
        files.stream()
                .filter(wanted -> !wanted.file().equals(STANDARD_OUTPUT))
                .forEach(wanted -> wanted.write(wanted.kind().write(shown)));
    }
}
