package dev.simul.checks.text;

import static dev.simul.checks.text.CallMessages.because;

import dev.simul.checks.symptom.Symptom;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages about the pieces of work of a call: their number, times, order and concurrency. */
public final class SpanMessages {
    private SpanMessages() {}

    /**
     * There were more or fewer pieces of work than expected.
     *
     * @param noun the singular noun for a piece of work
     * @param expected the expected number
     * @param actual the actual number
     * @param why the reason why this number is expected; may be empty
     */
    public static Mismatch otherNumber(String noun, int expected, int actual, String why) {
        return new Mismatch(
                        because(Phrases.count(expected, noun), why),
                        "",
                        (actual == 1 ? "there was " : "there were ") + countOrNone(actual, noun))
                .with(actual < expected ? Symptom.TOO_FEW_STARTED : Symptom.TOO_MANY_STARTED);
    }

    /**
     * Code requested one more piece of work than is allowed.
     *
     * @param noun the singular noun for a piece of work
     * @param expected the number allowed
     */
    public static Mismatch oneTooMany(String noun, int expected) {
        return new Mismatch(
                        expected == 0
                                ? "no " + noun
                                : "no more than " + Phrases.count(expected, noun),
                        "",
                        "the code started " + (expected == 0 ? "one" : "one more"))
                .with(Symptom.TOO_MANY_STARTED);
    }

    /**
     * The pieces of work started or ended at times other than expected.
     *
     * @param noun the singular noun for a piece of work
     * @param verb what happened at these times: "start" or "end"
     * @param expected the expected times, in ascending order
     * @param actual the actual times, in ascending order
     * @param why the reason why these times are expected; may be empty
     */
    public static Mismatch otherTimes(
            String noun, String verb, List<Duration> expected, List<Duration> actual, String why) {
        Difference both =
                Difference.ofNames(
                        expected.stream().map(Phrases::duration).toList(),
                        actual.stream().map(Phrases::duration).toList());
        return new Mismatch(
                        because(
                                "the "
                                        + Phrases.plural(noun)
                                        + " to "
                                        + verb
                                        + " at "
                                        + (expected.isEmpty() ? "no time" : both.expected()),
                                why),
                        "",
                        actual.isEmpty()
                                ? "none " + verb + "ed"
                                : "they " + verb + "ed at " + both.found())
                .with(Symptom.OTHER_TIMES);
    }

    /**
     * The last piece of work ended at a time other than expected.
     *
     * @param noun the singular noun for a piece of work
     * @param expected the time at which the last piece of work should have ended
     * @param last the name of the last piece of work, or of a piece of work that is still running;
     *     null if there is none
     * @param actual the time at which that piece of work ended, or null if it is still running
     * @param why the reason why this time is expected; may be empty
     */
    public static Mismatch otherEnd(
            String noun,
            Duration expected,
            @Nullable String last,
            @Nullable Duration actual,
            String why) {
        return new Mismatch(
                        because(
                                "the last " + noun + " to end at " + Phrases.duration(expected),
                                why),
                        "",
                        last == null
                                ? countOrNone(0, noun) + " started"
                                : last
                                        + (actual == null
                                                ? " is still running"
                                                : " ended at " + Phrases.duration(actual)))
                .with(Symptom.OTHER_TIMES);
    }

    /**
     * A piece of work started too early in a round: another one had not yet had its turn.
     *
     * @param noun the singular noun for a piece of work
     * @param name the name of the piece of work that started
     * @param at the time at which that piece of work started
     * @param count how many times a piece of work with this name has started, including this time
     * @param behind the name of the piece of work that had not yet had its turn
     * @param why the reason why the pieces of work should start in rounds; may be empty
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
                                + ", before "
                                + behind
                                + " had started for the "
                                + Phrases.ordinal(count - 1))
                .with(Symptom.OTHER_TIMES);
    }

    /**
     * The pieces of work started or ended in an order other than expected.
     *
     * @param verb what happened in this order: "start" or "end"
     * @param expected the names in the expected order
     * @param actual the names in the actual order
     * @param why the reason why this order is expected; may be empty
     */
    public static Mismatch otherOrder(
            String verb, Collection<String> expected, Collection<String> actual, String why) {
        Difference both = Difference.ofNames(expected, actual);
        return new Mismatch(
                        because(
                                (expected.isEmpty() ? "none" : both.expected())
                                        + " to "
                                        + verb
                                        + " in this order",
                                why),
                        "",
                        actual.isEmpty()
                                ? "none " + verb + "ed"
                                : "they " + verb + "ed in the order " + both.found())
                .with(Symptom.OTHER_TIMES);
    }

    /**
     * Two pieces of work did not overlap.
     *
     * @param noun the singular noun for a piece of work
     * @param first the piece of work that ended first
     * @param next a piece of work that started when the first had ended
     * @param allInARow whether each piece of work started when the previous one had ended
     * @param why the reason why the pieces of work should overlap; may be empty
     */
    public static Mismatch apart(
            String noun, String first, String next, boolean allInARow, String why) {
        return new Mismatch(
                because(atTheSameTime(noun), why),
                "",
                allInARow
                        ? "each " + noun + " started when the previous one had ended"
                        : next + " started when " + first + " had ended");
    }

    /**
     * There were too few pieces of work to overlap.
     *
     * @param noun the singular noun for a piece of work
     * @param number the number of pieces of work, 0 or 1
     * @param why the reason why the pieces of work should overlap; may be empty
     */
    public static Mismatch tooFewToOverlap(String noun, int number, String why) {
        return new Mismatch(because(atTheSameTime(noun), why), "", only(noun, number))
                .with(Symptom.TOO_FEW_STARTED);
    }

    /**
     * There were too few pieces of work to follow each other.
     *
     * @param noun the singular noun for a piece of work
     * @param number the number of pieces of work, 0 or 1
     * @param why the reason why the pieces of work should follow each other; may be empty
     */
    public static Mismatch tooFewToFollow(String noun, int number, String why) {
        return new Mismatch(because(oneAfterAnother(noun), why), "", only(noun, number))
                .with(Symptom.TOO_FEW_STARTED);
    }

    /**
     * There were too few pieces of work for a round.
     *
     * @param noun the singular noun for a piece of work
     * @param number the number of pieces of work
     * @param why the reason why the pieces of work should start in rounds; may be empty
     */
    public static Mismatch tooFewForARound(String noun, int number, String why) {
        return new Mismatch(because(inRounds(noun), why), "", only(noun, number))
                .with(Symptom.TOO_FEW_STARTED);
    }

    private static String atTheSameTime(String noun) {
        return "all " + Phrases.plural(noun) + " to run at the same time";
    }

    private static String oneAfterAnother(String noun) {
        return "the " + Phrases.plural(noun) + " to run one after another";
    }

    private static String inRounds(String noun) {
        return "each " + noun + " to start once in every round";
    }

    private static String only(String noun, int number) {
        return number == 0
                ? "there were no " + Phrases.plural(noun)
                : number == 1
                        ? "there was only one " + noun
                        : "there were only " + Phrases.count(number, noun);
    }

    /**
     * Two pieces of work overlapped.
     *
     * @param noun the singular noun for a piece of work
     * @param first the piece of work that was running
     * @param next the piece of work that started while the first was running
     * @param at the time at which that piece of work started
     * @param why the reason why the pieces of work should not overlap; may be empty
     */
    public static Mismatch together(
            String noun, String first, String next, Duration at, String why) {
        return new Mismatch(
                because(oneAfterAnother(noun), why),
                "",
                next + " started at " + Phrases.duration(at) + " while " + first + " was running");
    }

    /**
     * The highest number of pieces of work running at the same time was lower or higher than
     * expected.
     *
     * @param noun the singular noun for a piece of work
     * @param expected the expected number
     * @param all the number of all pieces of work
     * @param actual the actual highest number
     * @param at the first time at which the highest number were running
     * @param why the reason why this number is expected; may be empty
     */
    public static Mismatch otherPeak(
            String noun, int expected, int all, int actual, Duration at, String why) {
        return new Mismatch(
                because(
                        expected == 1
                                ? oneAfterAnother(noun)
                                : Phrases.count(expected, noun)
                                        + " to run at the same time, and never more",
                        why),
                "",
                actual >= expected
                        ? "there were " + actual + " at " + Phrases.duration(at)
                        : actual > 0
                                ? "there were never more than " + actual
                                : all == 0
                                        ? only(noun, 0)
                                        : "each " + noun + " ended when it had started");
    }

    /**
     * At some time, fewer pieces of work were running than expected.
     *
     * @param noun the singular noun for a piece of work
     * @param expected the lowest number expected
     * @param from the beginning of the period
     * @param to the end of the period
     * @param actual the actual lowest number
     * @param at the first time at which the lowest number were running
     * @param why the reason why this number is expected; may be empty
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
     * @param name the name of the piece of work
     * @param expected the time at which it should have been cancelled
     * @param found what happened to the piece of work instead
     * @param why the reason why the piece of work should have been cancelled; may be empty
     */
    public static Mismatch notCancelled(String name, Duration expected, String found, String why) {
        return new Mismatch(
                        because(name + " to be cancelled at " + Phrases.duration(expected), why),
                        "",
                        found)
                .with(Symptom.NOT_CANCELLED);
    }

    private static String countOrNone(int number, String noun) {
        return number == 0 ? "no " + Phrases.plural(noun) : Phrases.count(number, noun);
    }
}
