package dev.simul.benchmarks;

import java.util.SplittableRandom;

/** What the models have in common, whatever they run on. */
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

    /** Returns how long one sleeper sleeps each time: all lengths up to a second, in no order. */
    static int millisOfSleeper(int number) {
        return 1 + (int) ((long) number * STRIDE % LONGEST_MILLIS);
    }

    /**
     * Returns how long a scattered sleeper sleeps each time: at random up to a second, always the
     * same for one number. A million of them hardly ever wake two at one moment.
     */
    static long nanosOfScatteredSleeper(int number) {
        return new SplittableRandom(number).nextLong(SHORTEST_NANOS, LONGEST_NANOS);
    }
}
