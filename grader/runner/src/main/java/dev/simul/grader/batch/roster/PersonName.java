package dev.simul.grader.batch.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares the names of people. Platforms may change the order of the words and omit accents. */
final class PersonName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PersonName() {}

    /** Returns a text that is the same for the same words in any order, such as last name first. */
    static String words(String name) {
        return parts(name).stream().sorted().collect(Collectors.joining(" "));
    }

    /**
     * Returns the ways to write a name as one word, such as {@code lovelaceada}: one way for each
     * of its words, which comes first.
     */
    static Set<String> joined(String name) {
        List<String> parts = parts(name);
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < parts.size(); i++) {
            all.add(
                    String.join("", parts.subList(i, parts.size()))
                            + String.join("", parts.subList(0, i)));
        }
        return all;
    }

    private static List<String> parts(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        return Arrays.stream(NO_LETTERS.split(plain)).filter(part -> !part.isEmpty()).toList();
    }
}
