package dev.simul.checks.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks long lines of prose between words. */
public final class Wrap {
    private Wrap() {}

    /**
     * Breaks a text into lines.
     *
     * @param text the text, whose existing line breaks and indentation are kept
     * @param columns the maximum width of a line; only a single long word may exceed this width
     * @return the lines, at least one
     */
    public static List<String> lines(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String indent = line.substring(0, line.length() - line.stripLeading().length());
            String rest = line;
            while (rest.length() > columns) {
                int end = rest.lastIndexOf(' ', columns);
                if (end <= indent.length()) {
                    break;
                }
                lines.add(rest.substring(0, end));
                rest = indent + rest.substring(end + 1);
            }
            lines.add(rest);
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    /**
     * Breaks a text into lines that follow a label, with a hanging indent.
     *
     * @param label the beginning of the first line; each other line is indented by the width of the
     *     label
     * @param text the text
     * @param columns the maximum width of a line; only a single long word may exceed this width
     * @return the lines, at least one
     */
    public static List<String> hanging(String label, String text, int columns) {
        List<String> lines = lines(text, columns - label.length());
        List<String> hanging = new ArrayList<>();
        for (String line : lines) {
            hanging.add((hanging.isEmpty() ? label : " ".repeat(label.length())) + line);
        }
        return hanging;
    }
}
