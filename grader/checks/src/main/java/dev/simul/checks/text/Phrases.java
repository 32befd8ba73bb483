package dev.simul.checks.text;

import dev.simul.simulation.DurationText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Formats durations, counts and lists the way people write them. */
public final class Phrases {
    private static final int MOST_IN_A_LIST = 12;
    private static final List<String> ORDINALS =
            List.of(
                    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
                    "ninth", "tenth");

    private Phrases() {}

    /**
     * Returns a duration with all its significant digits, as {@link DurationText} does.
     *
     * @param duration any duration
     * @return "0 s", "1.5 ms", "1 min 5 s", "12 h" …
     */
    public static String duration(Duration duration) {
        return DurationText.of(duration);
    }

    /**
     * Returns a number of points.
     *
     * @param points 0 or more
     * @return "1 point", "0.5 points"
     */
    public static String points(BigDecimal points) {
        return number(points) + (points.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    }

    /**
     * Returns a number without zeros at its end.
     *
     * @param number any number
     * @return "3", "0.5"
     */
    public static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * Formats several durations, separated by commas; many are cut short.
     *
     * @param durations any durations
     * @return "0 s, 10 ms, 20 ms", or "none"
     */
    public static String durations(Collection<Duration> durations) {
        return list(durations.stream().map(Phrases::duration).toList());
    }

    /**
     * Formats several names, separated by commas; many are cut short.
     *
     * @param names any names
     * @return "a, b, c", or "none"
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
     * Formats the number of some things.
     *
     * @param number how many there are
     * @param noun what one of them is called
     * @return "no wait", "1 wait", "3 waits"
     */
    public static String count(long number, String noun) {
        return (number == 0 ? "no" : String.valueOf(number))
                + " "
                + (number <= 1 ? noun : plural(noun));
    }

    /**
     * Returns the ordinal of a number.
     *
     * @param number 1 or more
     * @return "first", "second" … "tenth", "no. 11" …
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
     * @return "waits" of "wait", "replies" of "reply", "fetches" of "fetch"
     */
    public static String plural(String noun) {
        if (noun.equals("piece of work")) {
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
     * @return "a TimeoutException", "an IOException"
     */
    public static String article(String noun) {
        return (noun.matches("(?i)[aeiou].*") ? "an " : "a ") + noun;
    }
}
