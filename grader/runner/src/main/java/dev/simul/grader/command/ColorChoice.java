package dev.simul.grader.command;

import dev.simul.grader.report.Palette;
import java.util.Map;

/** When to use colours. */
enum ColorChoice {
    /** Where a terminal that has some is there, and nobody asked for none. */
    auto,
    /** In any case. */
    always,
    /** In no case. */
    never;

    Palette palette(Map<String, String> environment, boolean isTerminal) {
        return switch (this) {
            case always -> Palette.ANSI;
            case never -> Palette.PLAIN;
            case auto -> isTerminal && wantsColor(environment) ? Palette.ANSI : Palette.PLAIN;
        };
    }

    private static boolean wantsColor(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }
}
