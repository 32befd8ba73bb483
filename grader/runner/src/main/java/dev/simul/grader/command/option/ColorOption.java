package dev.simul.grader.command.option;

import dev.simul.checks.text.Palette;
import picocli.CommandLine.Option;

/** The option {@code --color}. */
@SuppressWarnings("NullAway.Init") // picocli fills the field
public final class ColorOption {
    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "When to use colours: ${COMPLETION-CANDIDATES}. Default: auto.")
    private ColorChoice when;

    public Palette palette() {
        return when.palette(System.getenv(), Palette.isTerminal());
    }
}
