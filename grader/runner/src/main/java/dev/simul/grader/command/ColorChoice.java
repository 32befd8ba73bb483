package dev.simul.grader.command;

import dev.simul.checks.text.Palette;
import java.util.Map;

/** When to use colours. */
enum ColorChoice {
    /** As the environment asks: NO_COLOR, FORCE_COLOR, and whether there is a terminal. */
    auto,
    /** Always. */
    always,
    /** Never. */
    never;

    Palette palette(Map<String, String> environment, boolean isTerminal) {
        return switch (this) {
            case always -> Palette.ANSI;
            case never -> Palette.PLAIN;
            case auto -> Palette.of(environment, isTerminal);
        };
    }
}
