package dev.simul.checks.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks long lines of prose between words. */
public final class Wrap {
    /** The space between a number and its unit, at which no line is broken. */
    private static final Pattern UNIT = Pattern.compile("\\d (ns|µs|ms|s|min|h|d)\\b");

    private static final String BREAK_AFTER = "./(,-_:[";

    private Wrap() {}

    /**
     * Breaks a text into lines.
     *
     * @param text the text, whose existing line breaks and indentation are kept
     * @param columns the maximum width of a line; a longer word is broken as well
     * @return the lines, at least one
     */
    public static List<String> lines(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String indent = line.substring(0, line.length() - line.stripLeading().length());
            addLines(lines, line, indent, columns);
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    /**
     * Breaks a text into lines that follow a label, with a hanging indent.
     *
     * @param label the beginning of the first line; each other line is indented by the width of the
     *     label or, if that leaves too little room, by two columns
     * @param text the text
     * @param columns the maximum width of a line; a longer word is broken as well
     * @return the lines, at least one
     */
    public static List<String> hanging(String label, String text, int columns) {
        boolean isNarrow = columns - label.length() < columns / 2;
        String indent = " ".repeat(isNarrow ? 2 : label.length());
        List<String> lines = new ArrayList<>();
        for (String line : text.isEmpty() ? List.of("") : text.lines().toList()) {
            String own = line.substring(0, line.length() - line.stripLeading().length());
            addLines(lines, (lines.isEmpty() ? label : indent) + line, indent + own, columns);
        }
        return lines;
    }

    private static void addLines(List<String> lines, String line, String indent, int columns) {
        String rest = line;
        while (rest.length() > columns) {
            int space = spaceBefore(rest, columns, columns - indent.length());
            int end = space > 0 ? space : endOfPart(rest, Math.max(columns, indent.length() + 2));
            lines.add(rest.substring(0, end).stripTrailing());
            rest = indent + rest.substring(space > 0 ? end + 1 : end);
        }
        lines.add(rest);
    }

    /**
     * Returns the last space at which to break a line, or -1 if a word has to be broken: if there
     * is no space, or if the next word does not fit into a line either.
     */
    private static int spaceBefore(String line, int columns, int room) {
        int space = line.lastIndexOf(' ', columns);
        while (space > columns / 2
                && UNIT.matcher(line).region(space - 1, line.length()).lookingAt()) {
            space = line.lastIndexOf(' ', space - 1);
        }
        if (space <= 0 || line.substring(0, space).isBlank()) {
            return -1;
        }
        int next = line.indexOf(' ', space + 1);
        int word = (next < 0 ? line.length() : next) - space - 1;
        return word > room && space < columns / 2 ? -1 : space;
    }

    /** Returns where to break a word that is too long: after a mark in its second half, if any. */
    private static int endOfPart(String line, int columns) {
        for (int end = columns; end > columns / 2; end--) {
            if (BREAK_AFTER.indexOf(line.charAt(end - 1)) >= 0) {
                return end;
            }
        }
        return Character.isLowSurrogate(line.charAt(Math.min(columns, line.length() - 1)))
                ? columns - 1
                : columns;
    }
}
