package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.List;

/** Board 09: parallel comprehensions. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    /**
     * Runs a comprehension for each maximum, all at once, each over its own generator.
     *
     * @param maxima the maximum of each generator, all more than 0; there may be none
     * @return the collected numbers of each comprehension, in the order of {@code maxima}
     * @throws Exception the failure of a comprehension, directly or as the cause
     */
    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        throw new UnsupportedOperationException("Not started yet: parallelComprehensions");
    }

    /**
     * Runs four comprehensions at once, each up to a maximum of 10, and measures how long it takes.
     *
     * @return the time that passed, with fractions of a second
     * @throws Exception the failure of a comprehension, directly or as the cause
     */
    public static Duration measureRuntime() throws Exception {
        throw new UnsupportedOperationException("Not started yet: measureRuntime");
    }
}
