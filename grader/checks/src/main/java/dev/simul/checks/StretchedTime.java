package dev.simul.checks;

import java.time.Duration;

/**
 * Times of a hidden check, all of which a {@linkplain Salt salt} multiplies by one whole number,
 * from 2 to 60. Without a salt, they are those of {@link Duration}.
 *
 * <p>In contrast to times {@linkplain Salt#inProportion in proportion}, whole seconds remain whole
 * seconds. So a wrong answer that rounds, or that looks at a clock from time to time, fails the
 * same checks as without a salt.
 */
public final class StretchedTime {
    private static final int LEAST = 2;
    private static final int MOST = 60;

    private StretchedTime() {}

    /**
     * Stretches a time.
     *
     * @param usual the time without a salt
     * @return the usual time, or a multiple of it
     */
    public static Duration stretched(Duration usual) {
        return usual.multipliedBy(Salt.choose("stretch", () -> 1, LEAST, MOST));
    }

    /**
     * Returns a stretched time.
     *
     * @param hours the time without a salt, in hours
     */
    public static Duration ofHours(long hours) {
        return stretched(Duration.ofHours(hours));
    }

    /**
     * Returns a stretched time.
     *
     * @param minutes the time without a salt, in minutes
     */
    public static Duration ofMinutes(long minutes) {
        return stretched(Duration.ofMinutes(minutes));
    }

    /**
     * Returns a stretched time.
     *
     * @param seconds the time without a salt, in seconds
     */
    public static Duration ofSeconds(long seconds) {
        return stretched(Duration.ofSeconds(seconds));
    }

    /**
     * Returns a stretched time.
     *
     * @param millis the time without a salt, in milliseconds
     */
    public static Duration ofMillis(long millis) {
        return stretched(Duration.ofMillis(millis));
    }

    /**
     * Returns a stretched time.
     *
     * @param nanos the time without a salt, in nanoseconds
     */
    public static Duration ofNanos(long nanos) {
        return stretched(Duration.ofNanos(nanos));
    }
}
