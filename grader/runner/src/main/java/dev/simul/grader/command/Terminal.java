package dev.simul.grader.command;

import dev.simul.checks.chart.Glyphs;

/** What the program's output is shown on. */
final class Terminal {
    private Terminal() {}

    static Glyphs glyphs() {
        return Glyphs.in(System.out.charset());
    }
}
