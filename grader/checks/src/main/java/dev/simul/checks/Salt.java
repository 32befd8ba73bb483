package dev.simul.checks;

import dev.simul.checks.reload.CheckLoader;
import dev.simul.checks.salt.NumberSource;
import dev.simul.simulation.DurationText;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Supplies the numbers of hidden checks, which an instructor can vary with a secret, the salt of
 * the course. Without a salt, each method returns exactly the usual value that the check states.
 * With a salt, it returns another value, which depends on the salt, the task, the check and a name.
 * So an answer that contains the values of one salt is wrong with another salt.
 *
 * <pre>{@code
 * Duration wait = Salt.duration("wait", ofSeconds(30), ofSeconds(11), ofSeconds(59));
 * WaitN.waiting = max -> after(wait).value(FIVE);
 *
 * assertThat(call(() -> MeasureRuntime.measureTime(1, MAX)))
 *         .as(Salt.text("the wait takes %s", wait))
 *         .returned(wait);
 * }</pre>
 *
 * <p>The methods {@link #ofSeconds} and so on replace those of {@link Duration} in a check whose
 * times only have to keep their proportions. Open checks always get the usual values. The methods
 * work only in classes that belong to a check.
 */
public final class Salt {
    private static final long LEAST_SHARE = 500;
    private static final long MOST_SHARE = 999;
    private static final long WHOLE = 1000;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final int LETTERS = 26;
    private static final int SUFFIX = 4;
    private static final StackWalker CALLERS =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private Salt() {}

    /**
     * Returns a number.
     *
     * @param name the name of the number, unique in the check
     * @param usual the number without a salt
     * @param least the smallest number
     * @param most the largest number
     * @return the usual number, or a number from {@code least} to {@code most}
     * @throws IllegalArgumentException if the usual number is not from {@code least} to {@code
     *     most}
     */
    public static int number(String name, int usual, int least, int most) {
        return Math.toIntExact(within(name, usual, least, most));
    }

    /**
     * Returns a duration. If the usual one and both limits are whole seconds, so is the result;
     * likewise for milliseconds.
     *
     * @param name the name of the duration, unique in the check
     * @param usual the duration without a salt
     * @param least the shortest duration
     * @param most the longest duration
     * @return the usual duration, or one from {@code least} to {@code most}
     * @throws IllegalArgumentException if the usual duration is not from {@code least} to {@code
     *     most}
     */
    public static Duration duration(String name, Duration usual, Duration least, Duration most) {
        for (Duration unit : new Duration[] {Duration.ofSeconds(1), Duration.ofMillis(1)}) {
            if (isWhole(usual, unit) && isWhole(least, unit) && isWhole(most, unit)) {
                return unit.multipliedBy(
                        within(
                                name,
                                usual.dividedBy(unit),
                                least.dividedBy(unit),
                                most.dividedBy(unit)));
            }
        }
        return Duration.ofNanos(within(name, usual.toNanos(), least.toNanos(), most.toNanos()));
    }

    /**
     * Returns a word. Equal words of a check stay equal, and different words stay different.
     *
     * @param usual the word without a salt
     * @return the usual word, or this word with a hyphen and four letters
     */
    public static String word(String usual) {
        NumberSource numbers = numbers();
        if (numbers.isUsual()) {
            return usual;
        }
        long most = (long) Math.pow(LETTERS, SUFFIX) - 1;
        long left = numbers.choose("word " + usual, () -> 0, 0, most);
        StringBuilder word = new StringBuilder(usual).append('-');
        for (int i = 0; i < SUFFIX; i++) {
            word.append((char) ('a' + left % LETTERS));
            left /= LETTERS;
        }
        return word.toString();
    }

    /**
     * Returns a time in proportion. With a salt, all times in proportion of a check are multiplied
     * by one factor, from 0.5 to 0.999. So their order, their sums and their differences are as
     * without a salt.
     *
     * @param usual the time without a salt, in whole milliseconds
     * @return the usual time, or a part of it
     * @throws IllegalArgumentException if the usual time is not in whole milliseconds
     */
    public static Duration inProportion(Duration usual) {
        if (usual.toNanosPart() % NANOS_PER_MILLI != 0) {
            throw new IllegalArgumentException(
                    "expected a time in whole milliseconds, found '"
                            + DurationText.of(usual)
                            + "': use Salt.duration, or a time that does not vary");
        }
        long share = numbers().choose("proportion", () -> WHOLE, LEAST_SHARE, MOST_SHARE);
        return usual.multipliedBy(share).dividedBy(WHOLE);
    }

    /**
     * Returns a time {@linkplain #inProportion in proportion}.
     *
     * @param days the time without a salt, in days
     */
    public static Duration ofDays(long days) {
        return inProportion(Duration.ofDays(days));
    }

    /**
     * Returns a time {@linkplain #inProportion in proportion}.
     *
     * @param hours the time without a salt, in hours
     */
    public static Duration ofHours(long hours) {
        return inProportion(Duration.ofHours(hours));
    }

    /**
     * Returns a time {@linkplain #inProportion in proportion}.
     *
     * @param minutes the time without a salt, in minutes
     */
    public static Duration ofMinutes(long minutes) {
        return inProportion(Duration.ofMinutes(minutes));
    }

    /**
     * Returns a time {@linkplain #inProportion in proportion}.
     *
     * @param seconds the time without a salt, in seconds
     */
    public static Duration ofSeconds(long seconds) {
        return inProportion(Duration.ofSeconds(seconds));
    }

    /**
     * Returns a time {@linkplain #inProportion in proportion}.
     *
     * @param millis the time without a salt, in milliseconds
     */
    public static Duration ofMillis(long millis) {
        return inProportion(Duration.ofMillis(millis));
    }

    /**
     * Returns a text with times in words, for the description of what a check expects.
     *
     * @param pattern the text, with {@code %s} in the places of the times
     * @param times the times
     * @return a text such as "two waits take 30 s and 1 min 5 s"
     */
    public static String text(String pattern, Duration... times) {
        return String.format(
                Locale.ROOT, pattern, Stream.of(times).map(DurationText::of).toArray());
    }

    private static boolean isWhole(Duration time, Duration unit) {
        return unit.multipliedBy(time.dividedBy(unit)).equals(time);
    }

    private static long within(String name, long usual, long least, long most) {
        if (usual < least || usual > most) {
            throw new IllegalArgumentException(
                    "'"
                            + name
                            + "': expected the usual value between the limits, found "
                            + usual
                            + ", which is not from "
                            + least
                            + " to "
                            + most);
        }
        return choose(name, () -> usual, least, most);
    }

    /** Chooses a number whose usual value need not be between the limits. */
    static long choose(String name, LongSupplier usual, long least, long most) {
        return numbers().choose(name, usual, least, most);
    }

    /**
     * Finds the check by its classes, because any thread of a check may call these methods. JUnit
     * initialises the class of a check outside any check as well, and no check uses these values.
     */
    private static NumberSource numbers() {
        // Walking the stack takes longer than all else that a check does with a number.
        if (!NumberSource.anyHasKey()) {
            return NumberSource.USUAL;
        }
        return CALLERS.walk(frames ->
                        frames.map(frame -> frame.getDeclaringClass().getClassLoader())
                                .filter(CheckLoader.class::isInstance)
                                .findFirst())
                .map(loader -> ((CheckLoader) loader).numbers())
                .orElse(NumberSource.USUAL);
    }
}
