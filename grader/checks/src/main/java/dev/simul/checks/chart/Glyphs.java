package dev.simul.checks.chart;

import java.nio.charset.Charset;

/** The characters with which pictures are drawn. */
public enum Glyphs {
    /** Block elements, for terminals and pages that support Unicode. */
    UNICODE {
        @Override
        public String translate(String text) {
            return text;
        }
    },
    /** ASCII characters only. */
    ASCII {
        @Override
        public String translate(String text) {
            return text.replace("… ", "... ")
                    .chars()
                    .mapToObj(c -> String.valueOf(ascii((char) c)))
                    .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                    .toString();
        }
    };

    /**
     * Converts text that uses the characters of {@link #UNICODE} to these characters. Aligned
     * columns stay aligned.
     *
     * @param text any text that the checks produce
     * @return the same text, in these characters
     */
    public abstract String translate(String text);

    /**
     * Returns the best set of characters that an encoding can represent.
     *
     * @param charset the encoding of a terminal or a file
     * @return {@link #UNICODE} if the encoding has all its characters, otherwise {@link #ASCII}
     */
    public static Glyphs in(Charset charset) {
        return charset.canEncode() && charset.newEncoder().canEncode("█░▒│…✓✗○·■□µ")
                ? UNICODE
                : ASCII;
    }

    /**
     * Returns the best set of characters that the terminals of this machine can show.
     *
     * @return the set that the system property {@code simul.glyphs} names ("unicode" or "ascii")
     *     or, without this property, the best set for the encoding of the platform
     */
    public static Glyphs ofPlatform() {
        String wanted = System.getProperty("simul.glyphs", "");
        if (wanted.isEmpty()) {
            return in(Charset.forName(System.getProperty("native.encoding", "US-ASCII")));
        }
        return wanted.equalsIgnoreCase("ascii") ? ASCII : UNICODE;
    }

    private static char ascii(char c) {
        return switch (c) {
            case '█' -> '#';
            case '░' -> '.';
            case '▒' -> 'x';
            case '│' -> '|';
            case '…' -> '~';
            case '✓' -> '+';
            case '✗' -> 'x';
            case '○' -> 'o';
            case '·', '─' -> '-';
            case '■' -> '#';
            case '□' -> 'o';
            case 'µ' -> 'u';
            default -> c;
        };
    }
}
