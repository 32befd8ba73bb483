package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.List;

/** Board 09: parallel comprehensions. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    /**
     * Runs a comprehension for each maximum, all at the same time, each over its own generator.
     *
     * @param maxima the maxima of the generators, each more than 0; possibly none
     * @return the collected numbers of each comprehension, in the order of {@code maxima}
     * @throws Exception the failure of a comprehension, directly or as the cause of another
     *     exception
     */
    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        throw new UnsupportedOperationException("Not started yet: parallelComprehensions");
    }

    /**
     * Runs four comprehensions at the same time, each with a maximum of 10, and measures how long
     * they take.
     *
     * @return the time that passed, including fractions of a second
     * @throws Exception the failure of a comprehension, directly or as the cause of another
     *     exception
     */
    public static Duration measureRuntime() throws Exception {
        throw new UnsupportedOperationException("Not started yet: measureRuntime");
    }
}
