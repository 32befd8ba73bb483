package dev.simul.grader.report.format;

import dev.simul.checks.text.PlainText;
import java.util.function.IntFunction;

/**
 * Makes whole documents harmless, whatever texts of a submission they contain. Control characters
 * and marks that change the direction of text are escaped. The same applies to everything that a CI
 * system takes for a command if the document is printed to its log. Commands are escaped in the
 * language of the document, so that a program that reads the document gets the text unchanged.
 */
final class InertText {
    private InertText() {}

    static String inHtml(String document) {
        return escape(document, c -> "&#" + c + ";", InertText::inString);
    }

    static String inXml(String document) {
        return escape(document, c -> "&#" + c + ";", c -> "&#" + c + ";");
    }

    static String inJson(String document) {
        return escape(document, InertText::inString, InertText::inString);
    }

    private static String inString(int c) {
        return new String(Character.toChars(c))
                .chars()
                .mapToObj(unit -> String.format("\\u%04x", unit))
                .reduce("", String::concat);
    }

    private static String escape(
            String document, IntFunction<String> ofCommand, IntFunction<String> ofOther) {
        StringBuilder clean = new StringBuilder(document.length());
        document.codePoints()
                .forEach(c -> {
                    if (c == '\n' || c == '\t' || PlainText.isHarmless(c)) {
                        clean.appendCodePoint(c);
                    } else {
                        clean.append(ofOther.apply(c));
                    }
                });
        return PlainText.withoutCommands(clean.toString(), ofCommand);
    }
}
