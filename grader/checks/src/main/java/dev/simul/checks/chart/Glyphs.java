package dev.simul.checks.chart;

import java.nio.charset.Charset;

/** The characters a picture is drawn with. */
public enum Glyphs {
    /** Block elements, for terminals and pages that know Unicode. */
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
     * Returns a text that was written with {@link #UNICODE} in these characters; what was aligned
     * stays so.
     *
     * @param text any text of this kit
     * @return the same text, with the characters of this kind
     */
    public abstract String translate(String text);

    /**
     * Returns the best characters that an encoding can represent.
     *
     * @param charset the encoding of a terminal or a file
     * @return Unicode if the encoding has all the characters
     */
    public static Glyphs in(Charset charset) {
        return charset.canEncode() && charset.newEncoder().canEncode("█░▒│…✓✗○·■□µ")
                ? UNICODE
                : ASCII;
    }

    /**
     * Returns the best characters that the terminals of this machine can show.
     *
     * @return what the system property {@code simul.glyphs} says, "unicode" or "ascii", or else
     *     what the platform's own encoding can carry
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
            case '·' -> '-';
            case '■' -> '#';
            case '□' -> 'o';
            case 'µ' -> 'u';
            default -> c;
        };
    }
}
