package dev.simul.checks.text;

import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes text that may come from a submission safe to show, by escaping control characters. */
public final class PlainText {
    /** "::" at the beginning of a line, and "##[" or "##word[" anywhere. */
    private static final Pattern COMMAND =
            Pattern.compile("(?m):(?=:)(?<=^\\s{0,200}:)|(?<=#)#(?=\\w*\\[)");

    private PlainText() {}

    /**
     * Makes one line safe to show.
     *
     * @param text a line
     * @return the line with tabs replaced by spaces, with escaped control characters and escaped
     *     marks that change the direction of text, and {@linkplain #logLine without commands}
     */
    public static String line(String text) {
        return logLine(replace(text.replace("\t", "    ").stripTrailing(), PlainText::isHarmless));
    }

    /**
     * Escapes everything that a CI system would interpret as a command if the line appeared in a
     * log: {@code ::} at the start of a line (<a
     * href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">workflow
     * commands of GitHub</a>), and {@code ##[}, {@code ##vso[} or {@code ##teamcity[} anywhere in a
     * line.
     *
     * @param line a line, with its indentation
     * @return the line, in which one character of each command is escaped
     */
    public static String logLine(String line) {
        return withoutCommands(line, PlainText::escaped);
    }

    /**
     * Escapes, in any number of lines, what {@link #logLine} escapes.
     *
     * @param text one or more lines
     * @param escape returns the text to write for the character of a command that is escaped
     * @return the text without commands
     */
    public static String withoutCommands(String text, IntFunction<String> escape) {
        return COMMAND.matcher(text)
                .replaceAll(command ->
                        Matcher.quoteReplacement(escape.apply(command.group().charAt(0))));
    }

    /** Replaces the characters that XML 1.0 does not allow. Line breaks are kept. */
    public static String xml(String text) {
        return replace(text, c -> c == '\n' || c == '\t' || (isHarmless(c) && isInXml(c)));
    }

    /**
     * Returns whether a character can be shown without being escaped.
     *
     * @param c a code point
     * @return false for control characters, line separators, and marks that change the direction of
     *     text
     */
    public static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.FORMAT -> isJoiner(c);
            default -> true;
        };
    }

    /** Returns whether a format character only joins letters or the parts of an emoji. */
    private static boolean isJoiner(int c) {
        return c == 0x200C || c == 0x200D;
    }

    private static boolean isInXml(int c) {
        return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    private static String escaped(int c) {
        return String.format("\\u%04x", c);
    }

    private static String replace(String text, IntPredicate kept) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    if (kept.test(c)) {
                        clean.appendCodePoint(c);
                    } else {
                        clean.append(escaped(c));
                    }
                });
        return clean.toString();
    }
}
