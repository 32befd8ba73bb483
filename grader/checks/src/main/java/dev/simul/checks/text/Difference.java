package dev.simul.checks.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Two values as text. If the values are long, both texts are cut around the first difference, so
 * that they never look the same because of the cut.
 *
 * @param expected the text of the expected value
 * @param found the text of the value that was found
 */
public record Difference(String expected, String found) {
    private static final int MOST_CHARACTERS = 100;
    private static final int BEFORE = 24;
    private static final int MOST_ELEMENTS = 12;
    private static final int ELEMENTS_BEFORE = 2;
    private static final String CUT = "…";

    /**
     * Formats two values.
     *
     * @param expected the expected value
     * @param found the value that was found
     * @return the texts of the values, each one line
     */
    public static Difference of(@Nullable Object expected, @Nullable Object found) {
        return expected instanceof List<?> wanted && found instanceof List<?> given
                ? ofLists(wanted, given)
                : ofTexts(ValueText.whole(expected), ValueText.whole(found));
    }

    /**
     * Cuts two texts.
     *
     * @param expected the expected text
     * @param found the text that was found
     * @return the texts, cut if they are long
     */
    public static Difference ofTexts(String expected, String found) {
        int from = start(expected, found);
        return new Difference(cut(expected, from), cut(found, from));
    }

    /**
     * Formats two lists of names, separated by commas.
     *
     * @param expected the expected names
     * @param found the names that were found
     * @return the texts, in which names that do not matter are counted if there are many
     */
    public static Difference ofNames(Collection<String> expected, Collection<String> found) {
        return ofElements(List.copyOf(expected), List.copyOf(found));
    }

    private static Difference ofLists(List<?> expected, List<?> found) {
        List<String> wanted = new ArrayList<>();
        List<String> given = new ArrayList<>();
        int longest = Math.max(expected.size(), found.size());
        for (int i = 0; i < longest; i++) {
            if (i >= found.size()) {
                wanted.add(ValueText.of(expected.get(i)));
            } else if (i >= expected.size()) {
                given.add(ValueText.of(found.get(i)));
            } else {
                Difference element =
                        ofTexts(ValueText.whole(expected.get(i)), ValueText.whole(found.get(i)));
                wanted.add(element.expected);
                given.add(element.found);
            }
        }
        return ofElements(wanted, given).inBrackets();
    }

    /** Returns these texts, which are the elements of lists, as lists. */
    Difference inBrackets() {
        return new Difference("[" + expected + "]", "[" + found + "]");
    }

    private static Difference ofElements(List<String> expected, List<String> found) {
        int same = firstDifference(expected, found);
        int from = lengthOf(expected, same) <= MOST_CHARACTERS ? 0 : same - ELEMENTS_BEFORE;
        return new Difference(elements(expected, from, same), elements(found, from, same));
    }

    private static int firstDifference(List<String> expected, List<String> found) {
        int shorter = Math.min(expected.size(), found.size());
        return IntStream.range(0, shorter)
                .filter(i -> !expected.get(i).equals(found.get(i)))
                .findFirst()
                .orElse(shorter);
    }

    private static int lengthOf(List<String> elements, int count) {
        return elements.stream().limit(count).mapToInt(each -> each.length() + 2).sum();
    }

    /** Joins the elements from an index on, at least to the one that matters. */
    private static String elements(List<String> elements, int from, int matters) {
        List<String> shown = new ArrayList<>();
        if (from > 0) {
            shown.add(more(from));
        }
        int next = from;
        int length = 0;
        while (next < elements.size()
                && (next <= matters || (length < MOST_CHARACTERS && next < from + MOST_ELEMENTS))) {
            length += elements.get(next).length() + 2;
            shown.add(elements.get(next++));
        }
        if (next < elements.size()) {
            shown.add(more(elements.size() - next));
        }
        return String.join(", ", shown);
    }

    private static String more(int count) {
        return CUT + " " + count + " more";
    }

    /** Returns where the texts must begin to show the first difference. */
    private static int start(String expected, String found) {
        int shorter = Math.min(expected.length(), found.length());
        int same = 0;
        while (same < shorter && expected.charAt(same) == found.charAt(same)) {
            same++;
        }
        boolean isLong = Math.max(expected.length(), found.length()) > MOST_CHARACTERS;
        boolean isEqual = expected.equals(found);
        return isLong && !isEqual && same > MOST_CHARACTERS / 2
                ? beginningOfWord(expected, same - BEFORE, same)
                : 0;
    }

    /** Returns an index after the first space in a part of a text, or the beginning of the part. */
    private static int beginningOfWord(String text, int from, int to) {
        int space = text.indexOf(' ', from);
        return space >= 0 && space + 1 < to ? space + 1 : beginningOfCharacter(text, from);
    }

    private static String cut(String text, int from) {
        boolean isTooLong = text.length() - from > MOST_CHARACTERS;
        String shown =
                isTooLong
                        ? text.substring(from, beginningOfCharacter(text, from + MOST_CHARACTERS))
                        : text.substring(from);
        return (from > 0 ? CUT + " " : "") + shown + (isTooLong ? CUT : "");
    }

    /** Returns an index that does not separate the two parts of a character. */
    private static int beginningOfCharacter(String text, int index) {
        return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }
}
