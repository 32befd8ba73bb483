package dev.simul.junit.other;

/** A class with state, in another package than the samples. */
public final class Tally {
    private static int total;

    private Tally() {}

    /** Adds one to the total. */
    public static int add() {
        total++;
        return total;
    }
}
