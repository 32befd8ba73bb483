package dev.simul.checks.text;

import static dev.simul.checks.text.CallMessages.because;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages about the pieces of work of a call: how many, when, in which order, how many at one
 * time.
 */
public final class SpanMessages {
    private SpanMessages() {}

    /**
     * There were more or fewer than expected.
     *
     * @param noun what one is called
     * @param expected how many were expected
     * @param actual how many there were
     * @param why why so many, or empty
     */
    public static Mismatch otherNumber(String noun, int expected, int actual, String why) {
        return new Mismatch(
                because(Phrases.count(expected, noun), why),
                "",
                (actual == 1 ? "there was " : "there were ") + countOrNone(actual, noun));
    }

    /**
     * Code asked for one more than there may be.
     *
     * @param noun what one is called
     * @param expected how many there may be
     */
    public static Mismatch oneTooMany(String noun, int expected) {
        return new Mismatch(
                expected == 0 ? "no " + noun : "no more than " + Phrases.count(expected, noun),
                "",
                "it began a " + Phrases.ordinal(expected + 1));
    }

    /**
     * The pieces of work started, or ended, at other times.
     *
     * @param noun what one is called
     * @param verb what happened at these times: "start" or "end"
     * @param expected the times expected, rising
     * @param actual the times at which it happened, rising
     * @param why why at these times, or empty
     */
    public static Mismatch otherTimes(
            String noun, String verb, List<Duration> expected, List<Duration> actual, String why) {
        return new Mismatch(
                because(
                        "the "
                                + Phrases.plural(noun)
                                + " to "
                                + verb
                                + " at "
                                + Phrases.durations(expected),
                        why),
                "",
                actual.isEmpty()
                        ? "none " + verb + "ed"
                        : "they " + verb + "ed at " + Phrases.durations(actual));
    }

    /**
     * The last of them ended at another time.
     *
     * @param noun what one is called
     * @param expected when it should have ended
     * @param last what the message names: the last one, or one that still runs; null if there is
     *     none
     * @param actual when it ended, or null if it still runs
     * @param why why at this time, or empty
     */
    public static Mismatch otherEnd(
            String noun,
            Duration expected,
            @Nullable String last,
            @Nullable Duration actual,
            String why) {
        return new Mismatch(
                because("the last " + noun + " to end at " + Phrases.duration(expected), why),
                "",
                last == null
                        ? countOrNone(0, noun) + " began"
                        : last
                                + (actual == null
                                        ? " is still running"
                                        : " ended at " + Phrases.duration(actual)));
    }

    /**
     * A piece of work started once more before another one had started as often as it should have.
     *
     * @param noun what one is called
     * @param name the name of the one that started
     * @param at when it started
     * @param count for which time it started
     * @param behind the name of the one that had its turn to come
     * @param why why they should start in rounds, or empty
     */
    public static Mismatch ahead(
            String noun, String name, Duration at, int count, String behind, String why) {
        return new Mismatch(
                because(inRounds(noun), why),
                "",
                name
                        + " started for the "
                        + Phrases.ordinal(count)
                        + " time at "
                        + Phrases.duration(at)
                        + ", "
                        + behind
                        + " not yet for the "
                        + Phrases.ordinal(count - 1));
    }

    /**
     * The pieces of work started, or ended, in another order.
     *
     * @param verb what happened in this order: "start" or "end"
     * @param expected the names in the order expected
     * @param actual the names in the order found
     * @param why why in this order, or empty
     */
    public static Mismatch otherOrder(
            String verb, Collection<String> expected, Collection<String> actual, String why) {
        return new Mismatch(
                because("them to " + verb + " in the order " + Phrases.list(expected), why),
                "",
                actual.isEmpty()
                        ? "none " + verb + "ed"
                        : "they " + verb + "ed in the order " + Phrases.list(actual));
    }

    /**
     * Two did not overlap.
     *
     * @param noun what one is called
     * @param first the one that ended first
     * @param next one that started when the first had ended
     * @param allInARow whether each started when the one before had ended
     * @param why why they should overlap, or empty
     */
    public static Mismatch apart(
            String noun, String first, String next, boolean allInARow, String why) {
        return new Mismatch(
                because(atTheSameTime(noun), why),
                "",
                allInARow
                        ? "each " + noun + " started when the one before had ended"
                        : next + " started when " + first + " had ended");
    }

    /**
     * There were too few to overlap.
     *
     * @param noun what one is called
     * @param number how many there were: 0 or 1
     * @param why why they should overlap, or empty
     */
    public static Mismatch tooFewToOverlap(String noun, int number, String why) {
        return new Mismatch(because(atTheSameTime(noun), why), "", only(noun, number));
    }

    /**
     * There were too few to follow each other.
     *
     * @param noun what one is called
     * @param number how many there were: 0 or 1
     * @param why why they should follow each other, or empty
     */
    public static Mismatch tooFewToFollow(String noun, int number, String why) {
        return new Mismatch(because(oneAfterAnother(noun), why), "", only(noun, number));
    }

    /**
     * There were too few for a round.
     *
     * @param noun what one is called
     * @param number how many there were
     * @param why why they should start in rounds, or empty
     */
    public static Mismatch tooFewForARound(String noun, int number, String why) {
        return new Mismatch(because(inRounds(noun), why), "", only(noun, number));
    }

    private static String atTheSameTime(String noun) {
        return "all " + Phrases.plural(noun) + " to run at the same time";
    }

    private static String oneAfterAnother(String noun) {
        return "one " + noun + " after another";
    }

    private static String inRounds(String noun) {
        return "a round of all " + Phrases.plural(noun) + " before the next round";
    }

    private static String only(String noun, int number) {
        return number == 0
                ? "there were no " + Phrases.plural(noun)
                : number == 1
                        ? "there was only one " + noun
                        : "there were only " + Phrases.count(number, noun);
    }

    /**
     * Two overlapped.
     *
     * @param noun what one is called
     * @param first the one that was running
     * @param next the one that started during it
     * @param at when it started
     * @param why why they should not overlap, or empty
     */
    public static Mismatch together(
            String noun, String first, String next, Duration at, String why) {
        return new Mismatch(
                because(oneAfterAnother(noun), why),
                "",
                next + " started at " + Phrases.duration(at) + " while " + first + " was running");
    }

    /**
     * There were never as many at once as expected, or there were more.
     *
     * @param noun what one is called
     * @param expected how many were expected
     * @param actual the most there were at once
     * @param at the first time at which there were so many
     * @param why why so many, or empty
     */
    public static Mismatch otherPeak(
            String noun, int expected, int actual, Duration at, String why) {
        return new Mismatch(
                because(
                        "up to " + Phrases.count(expected, noun) + " at the same time, and no more",
                        why),
                "",
                actual < expected
                        ? "there were never more than " + actual
                        : "there were " + actual + " at " + Phrases.duration(at));
    }

    /**
     * There were too few at once.
     *
     * @param noun what one is called
     * @param expected how many there should be at least
     * @param from from when
     * @param to until when
     * @param actual the fewest there were
     * @param at the first time at which there were so few
     * @param why why so many, or empty
     */
    public static Mismatch lowPoint(
            String noun,
            int expected,
            Duration from,
            Duration to,
            int actual,
            Duration at,
            String why) {
        return new Mismatch(
                because(
                        "at least "
                                + Phrases.count(expected, noun)
                                + " at any time from "
                                + Phrases.duration(from)
                                + " to "
                                + Phrases.duration(to),
                        why),
                "",
                "there "
                        + (actual == 1
                                ? "was only 1"
                                : actual == 0 ? "was none" : "were only " + actual)
                        + " at "
                        + Phrases.duration(at));
    }

    /**
     * A piece of work was not cancelled, or was cancelled at another time.
     *
     * @param name its name
     * @param expected when it should have been
     * @param found what happened to it instead
     * @param why why it should have been, or empty
     */
    public static Mismatch notCancelled(String name, Duration expected, String found, String why) {
        return new Mismatch(
                because(name + " to be cancelled at " + Phrases.duration(expected), why),
                "",
                found);
    }

    private static String countOrNone(int number, String noun) {
        return number == 0 ? "no " + Phrases.plural(noun) : Phrases.count(number, noun);
    }
}
