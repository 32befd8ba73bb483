package dev.simul.task.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/** Draws random times. */
public final class Jitter {
    /** How to draw a time; the checks replace this to draw known times. */
    static UnaryOperator<Duration> draw = Jitter::random;

    private Jitter() {}

    /**
     * Draws a random time, without waiting.
     *
     * @param bound the longest time that may be drawn, zero or more
     * @return a time from zero to {@code bound}, inclusive
     */
    public static Duration upTo(Duration bound) {
        return draw.apply(bound);
    }

    private static Duration random(Duration bound) {
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(bound.toNanos() + 1));
    }
}
