package dev.simul.grader.author.manifest;

import java.util.regex.Pattern;

/** Writes a text as a value in YAML. */
public final class YamlScalar {
    /** Texts that YAML reads as they are: no indicator, no comment, and not a number or a word. */
    private static final Pattern PLAIN =
            Pattern.compile(
                    "(?!(?i:true|false|null|yes|no|on|off)$)[A-Za-z](?:[^\\p{Cntrl}:#]|:(?! |$)|(?<! )#)*");

    private YamlScalar() {}

    /**
     * Returns a text as YAML, in quotes if they are needed.
     *
     * @param text a text in one line
     * @return the YAML
     */
    public static String of(String text) {
        return PLAIN.matcher(text).matches() && text.equals(text.strip())
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
