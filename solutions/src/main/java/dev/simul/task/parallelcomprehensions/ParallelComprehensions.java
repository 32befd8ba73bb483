package dev.simul.task.parallelcomprehensions;

import static dev.simul.task.parallelcomprehensions.AsyncComprehension.asyncComprehension;
import static dev.simul.task.parallelcomprehensions.AsyncGenerator.asyncGenerator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Double>>> comprehensions = new ArrayList<>();
            for (double max : maxima) {
                comprehensions.add(executor.submit(() -> asyncComprehension(asyncGenerator(max))));
            }
            List<List<Double>> collected = new ArrayList<>();
            for (Future<List<Double>> comprehension : comprehensions) {
                collected.add(comprehension.get());
            }
            return collected;
        }
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
        long start = System.nanoTime();
        parallelComprehensions(Collections.nCopies(4, 10.0));
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
