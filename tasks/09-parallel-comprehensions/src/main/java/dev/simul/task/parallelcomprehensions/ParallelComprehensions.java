package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.List;

/** Board 09: comprehensions side by side. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    /**
     * Runs a comprehension for each maximum at once, each over a generator of its own.
     *
     * @param maxima the maximum of each generator, all more than 0; there may be none
     * @return what the comprehensions collected, in the order of {@code maxima}
     * @throws Exception what a comprehension failed with, itself or as the cause
     */
    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        throw new UnsupportedOperationException("Not started yet: parallelComprehensions");
    }

    /**
     * Runs four comprehensions at once, each up to a maximum of 10, and measures how long it takes.
     *
     * @return the time that passed, with its fractions of a second
     * @throws Exception what a comprehension failed with, itself or as the cause
     */
    public static Duration measureRuntime() throws Exception {
        throw new UnsupportedOperationException("Not started yet: measureRuntime");
    }
}
