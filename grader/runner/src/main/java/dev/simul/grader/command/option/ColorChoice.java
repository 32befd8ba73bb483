package dev.simul.grader.command.option;

import dev.simul.checks.text.Palette;
import java.util.Map;

/** When the program uses colours. */
public enum ColorChoice {
    /**
     * Decided by the variables NO_COLOR and FORCE_COLOR, and by whether the output is a terminal.
     */
    auto,
    /** Always. */
    always,
    /** Never. */
    never;

    public Palette palette(Map<String, String> environment, boolean isTerminal) {
        return switch (this) {
            case always -> Palette.ANSI;
            case never -> Palette.PLAIN;
            case auto -> Palette.of(environment, isTerminal);
        };
    }
}
