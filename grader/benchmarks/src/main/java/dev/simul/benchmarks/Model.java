package dev.simul.benchmarks;

import java.util.SplittableRandom;

/** The constants and times that are the same for the models on all engines. */
final class Model {
    static final int BOARDS = 24;
    static final int PAIRS = 30;
    static final int MOVE_SECONDS = 5;
    static final int REPLY_SECONDS = 55;
    static final int CONTENDERS = 100;
    static final int REAL_LIMIT_SECONDS = 600;

    private static final int STRIDE = 7919;
    private static final int LONGEST_MILLIS = 1000;

    static final long SHORTEST_NANOS = 1_000_000;
    private static final long LONGEST_NANOS = 1_000_000_000;

    private Model() {}

    /**
     * Returns the length of each sleep of a sleeper, in milliseconds. Across successive sleepers,
     * the lengths take all values up to a second, in a scattered order.
     */
    static int millisOfSleeper(int number) {
        return 1 + (int) ((long) number * STRIDE % LONGEST_MILLIS);
    }

    /**
     * Returns the length of each sleep of a scattered sleeper, in nanoseconds: a random length of
     * up to a second, which is always the same for the same number. Even among a million scattered
     * sleepers, hardly any two wake at the same time.
     */
    static long nanosOfScatteredSleeper(int number) {
        return new SplittableRandom(number).nextLong(SHORTEST_NANOS, LONGEST_NANOS);
    }
}
