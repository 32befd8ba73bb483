package dev.simul.checks.text;

import dev.simul.simulation.DurationText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Formats durations, counts and lists for people to read. */
public final class Phrases {
    private static final int MOST_IN_A_LIST = 12;
    private static final int LONGEST_NAME = 40;
    private static final int END_OF_NAME = 12;
    private static final String PIECE_OF_WORK = "piece of work";
    private static final List<String> ORDINALS =
            List.of(
                    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
                    "ninth", "tenth");

    private Phrases() {}

    /**
     * Returns a duration with all its significant digits, as {@link DurationText} does.
     *
     * @param duration any duration
     * @return a text such as "0 s", "1.5 ms", "1 min 5 s" or "12 h"
     */
    public static String duration(Duration duration) {
        return DurationText.of(duration);
    }

    /**
     * Formats a number of points.
     *
     * @param points the number, 0 or more
     * @return a text such as "1 point" or "0.5 points"
     */
    public static String points(BigDecimal points) {
        return number(points) + (points.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    }

    /**
     * Formats a number without trailing zeros after the decimal point.
     *
     * @param number any number
     * @return a text such as "3" or "0.5"
     */
    public static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * Formats several names, separated by commas. A long list is shortened.
     *
     * @param names any names
     * @return a text such as "a, b, c", or "none"
     */
    public static String list(Collection<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String shown = names.stream().limit(MOST_IN_A_LIST).collect(Collectors.joining(", "));
        int more = names.size() - MOST_IN_A_LIST;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    /**
     * Formats a number of things.
     *
     * @param number the number of things
     * @param noun the singular noun for the things
     * @return a text such as "no wait", "1 wait" or "3 waits"
     */
    public static String count(long number, String noun) {
        return (number == 0 ? "no" : String.valueOf(number))
                + " "
                + (number <= 1 ? noun : plural(noun));
    }

    /**
     * Returns the ordinal of a number.
     *
     * @param number the number, 1 or more
     * @return "first", "second" and so on to "tenth", then "no. 11" and so on
     */
    public static String ordinal(int number) {
        return number >= 1 && number <= ORDINALS.size()
                ? ORDINALS.get(number - 1)
                : "no. " + number;
    }

    /**
     * Returns the plural of a noun.
     *
     * @param noun an English noun with a regular plural
     * @return "waits" for "wait", "replies" for "reply", "fetches" for "fetch"
     */
    public static String plural(String noun) {
        if (noun.equals(PIECE_OF_WORK)) {
            return "pieces of work";
        }
        if (noun.matches(".*[^aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun.matches(".*(s|x|z|ch|sh)") ? noun + "es" : noun + "s";
    }

    /**
     * Puts the indefinite article before a noun.
     *
     * @param noun any noun
     * @return a text such as "a TimeoutException" or "an IOException"
     */
    public static String article(String noun) {
        return (noun.matches("(?i)[aeiou].*") ? "an " : "a ") + noun;
    }

    /**
     * Returns a noun that has a plural.
     *
     * @param kind the word with which the names of several pieces of work begin; may be empty
     * @return the word, or "piece of work" if the word is empty or cannot be counted
     */
    public static String noun(String kind) {
        return kind.isEmpty() || kind.equals("work") ? PIECE_OF_WORK : kind;
    }

    /**
     * Shortens the name of a thread, which may have any length and contain any characters.
     *
     * @param name any name
     * @return one line, in which the middle of a long name is left out, because names often differ
     *     at the end
     */
    public static String name(String name) {
        int[] characters = name.replaceAll("\\p{Cntrl}", " ").codePoints().toArray();
        if (characters.length <= LONGEST_NAME) {
            return new String(characters, 0, characters.length);
        }
        int head = LONGEST_NAME - END_OF_NAME - 1;
        return new String(characters, 0, head)
                + "…"
                + new String(characters, characters.length - END_OF_NAME, END_OF_NAME);
    }

    /**
     * Returns the name of a class without its package.
     *
     * @param type any class
     * @return the simple name or, if the class is anonymous, that of the class it extends
     */
    public static String className(Class<?> type) {
        Class<?> named = type;
        while (named.getSimpleName().isEmpty() && named.getSuperclass() != null) {
            named =
                    named.getInterfaces().length > 0 && named.getSuperclass() == Object.class
                            ? named.getInterfaces()[0]
                            : named.getSuperclass();
        }
        return name(named.getSimpleName());
    }
}
