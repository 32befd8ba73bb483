package dev.simul.benchmarks;

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

    private Model() {}

    /** Returns how long one sleeper sleeps each time: all lengths up to a second, in no order. */
    static int millisOfSleeper(int number) {
        return 1 + (int) ((long) number * STRIDE % LONGEST_MILLIS);
    }
}
