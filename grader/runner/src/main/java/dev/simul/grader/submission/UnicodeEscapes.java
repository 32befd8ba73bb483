package dev.simul.grader.submission;

/**
 * Translates Unicode escapes, such as a backslash followed by {@code u002a}, as javac does before
 * it parses a source file.
 */
final class UnicodeEscapes {
    private static final int DIGITS = 4;
    private static final int HEX = 16;

    private UnicodeEscapes() {}

    /** Returns a source text as javac reads it (JLS 3.3), with all Unicode escapes translated. */
    static String translate(String source) {
        if (!source.contains("\\u")) {
            return source;
        }
        StringBuilder translated = new StringBuilder(source.length());
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c != '\\' || at + 1 == source.length()) {
                translated.append(c);
                at++;
            } else if (source.charAt(at + 1) == 'u') {
                at = append(source, at, translated);
            } else {
                // A backslash that follows another backslash does not start an escape.
                translated.append(c).append(source.charAt(at + 1));
                at += 2;
            }
        }
        return translated.toString();
    }

    /**
     * Appends the character that an escape represents, and returns the index at which the source
     * continues.
     */
    private static int append(String source, int backslash, StringBuilder translated) {
        int digits = backslash + 1;
        while (digits < source.length() && source.charAt(digits) == 'u') {
            digits++;
        }
        int end = digits + DIGITS;
        try {
            if (end <= source.length()) {
                translated.append((char) Integer.parseUnsignedInt(source, digits, end, HEX));
                return end;
            }
        } catch (NumberFormatException noEscape) {
            // This is not a valid escape; javac rejects such a source file.
        }
        translated.append('\\');
        return backslash + 1;
    }
}
