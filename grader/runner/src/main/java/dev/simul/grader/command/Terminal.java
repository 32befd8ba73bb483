package dev.simul.grader.command;

import dev.simul.checks.chart.Glyphs;

/** The terminal that shows the program's output. */
final class Terminal {
    private Terminal() {}

    static Glyphs glyphs() {
        return Glyphs.in(System.out.charset());
    }
}
