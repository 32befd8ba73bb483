package dev.simul.checks.text;

import java.util.function.IntPredicate;

/** Makes text that may come from a submission safe to show, by escaping control characters. */
public final class PlainText {
    private PlainText() {}

    /**
     * Makes one line safe to show.
     *
     * @param text a line
     * @return the line with tabs replaced by spaces, and with control characters and marks that
     *     change the direction of text escaped
     */
    public static String line(String text) {
        return replace(text.replace("\t", "    ").stripTrailing(), PlainText::isHarmless);
    }

    /** Replaces the characters that XML 1.0 does not allow. Line breaks are kept. */
    public static String xml(String text) {
        return replace(text, c -> c == '\n' || c == '\t' || (isHarmless(c) && isInXml(c)));
    }

    private static boolean isHarmless(int c) {
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

    private static String replace(String text, IntPredicate kept) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    if (kept.test(c)) {
                        clean.appendCodePoint(c);
                    } else {
                        clean.append(String.format("\\u%04x", c));
                    }
                });
        return clean.toString();
    }
}
