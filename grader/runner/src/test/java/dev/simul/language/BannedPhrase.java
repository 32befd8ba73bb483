package dev.simul.language;

import java.util.regex.Pattern;

/**
 * A phrase that texts of the kit do not use.
 *
 * @param pattern what to look for, in any case
 * @param instead what to write in its place
 */
record BannedPhrase(Pattern pattern, String instead) {
    private static final String ARROW = "->";

    /**
     * Reads one line of the list.
     *
     * @param line a regular expression, an arrow, and a better wording
     * @return the phrase
     */
    static BannedPhrase parse(String line) {
        int arrow = line.lastIndexOf(ARROW);
        if (arrow < 0) {
            throw new IllegalArgumentException(
                    "expected 'phrase -> better wording', found '" + line + "'");
        }
        return new BannedPhrase(
                Pattern.compile(
                        line.substring(0, arrow)
                                .strip()
                                .replace(" ", "\\s+(?:\\*\\s+|//\\s+|#\\s+)?"),
                        Pattern.CASE_INSENSITIVE),
                line.substring(arrow + ARROW.length()).strip());
    }
}
