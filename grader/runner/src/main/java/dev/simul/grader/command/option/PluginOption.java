package dev.simul.grader.command.option;

import dev.simul.grader.report.format.FormatPlugin;
import dev.simul.grader.report.format.ReportFormats;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --plugin}. */
public final class PluginOption {
    @Option(
            names = "--plugin",
            paramLabel = "JAR",
            description = {
                "A jar with further formats. Can be repeated.",
                "Its code runs in the grader, so use only plugins that you trust."
            })
    private List<Path> plugins = List.of();

    /**
     * Loads the plugins.
     *
     * @return the formats of the kit and of the plugins
     * @throws dev.simul.grader.report.format.FormatPluginException if a plugin cannot be used
     */
    ReportFormats formats() {
        ReportFormats formats = ReportFormats.OF_KIT;
        for (Path plugin : plugins) {
            formats = formats.with(FormatPlugin.read(plugin));
        }
        return formats;
    }
}
