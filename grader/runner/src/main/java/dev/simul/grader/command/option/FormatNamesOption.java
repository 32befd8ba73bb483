package dev.simul.grader.command.option;

import dev.simul.grader.report.format.ReportFormat;
import dev.simul.grader.report.format.ReportFormats;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --format} of the command that grades a class. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class FormatNamesOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = {
                "Also write each report in this format, to the folder of the submission. Can be"
                        + " repeated.",
                "NAME is markdown, sarif, github, gitlab, gradescope, prairielearn, exercism, or a"
                        + " format of a plugin."
            })
    private List<String> names = List.of();

    @Mixin private PluginOption plugins = new PluginOption();

    /**
     * Loads the plugins.
     *
     * @return the usual formats and those that the option names
     * @throws ParameterException if there is no format with a name
     * @throws dev.simul.grader.report.format.FormatPluginException if a plugin cannot be used
     */
    public List<ReportFormat> formats() {
        ReportFormats known = plugins.formats();
        List<ReportFormat> wanted = new ArrayList<>(ReportFormats.USUAL);
        for (String name : names) {
            ReportFormat format =
                    NamedFile.named(
                            "--format", name, known::named, known.names(), command.commandLine());
            wanted.removeIf(usual -> usual.name().equals(name));
            wanted.add(format);
        }
        if (wanted.stream().map(ReportFormat::fileName).distinct().count() < wanted.size()) {
            throw new ParameterException(
                    command.commandLine(),
                    "expected each format to have its own file name, found the same twice among "
                            + wanted.stream()
                                    .map(ReportFormat::fileName)
                                    .collect(Collectors.joining(", ")));
        }
        return List.copyOf(wanted);
    }
}
