package dev.simul.grader.loop.screen;

import dev.simul.checks.text.Palette;
import dev.simul.checks.text.Palette.Role;
import dev.simul.checks.text.TextWidth;
import dev.simul.checks.text.Wrap;
import java.util.List;

/**
 * How a screen looks.
 *
 * @param palette the colours
 * @param width the width of the screen
 */
public record Style(Palette palette, TextWidth width) {
    /** Returns coloured text that is broken into lines. */
    List<String> lines(Role role, String text) {
        return lines(role, 0, text);
    }

    /** Returns coloured text that is indented and broken into lines. */
    List<String> lines(Role role, int indent, String text) {
        return Wrap.lines(text, width.below(indent)).stream()
                .map(line -> " ".repeat(indent) + palette.paint(role, line))
                .toList();
    }

    /** Returns text that is indented and broken into lines. */
    List<String> lines(int indent, String text) {
        return Wrap.lines(text, width.below(indent)).stream()
                .map(line -> " ".repeat(indent) + line)
                .toList();
    }

    /**
     * Returns a line with a text at the right edge, if there is room for both; otherwise, only the
     * left text.
     *
     * @param left the left text, coloured
     * @param length the number of columns of the left text
     * @param right the right text, without colours
     */
    String between(String left, int length, String right) {
        int gap = Math.min(width.columns(), MOST) - length - right.length();
        return gap < 2 ? left : left + " ".repeat(gap) + palette.paint(Role.FAINT, right);
    }

    private static final int MOST = 78;
}
