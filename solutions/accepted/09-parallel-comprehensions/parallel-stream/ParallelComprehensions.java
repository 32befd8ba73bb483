package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;

/** Runs a parallel stream in its own pool, which has a worker for each comprehension. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(Math.max(maxima.size(), 1))) {
            return pool.submit(() ->
                            maxima.parallelStream()
                                    .map(ParallelComprehensions::comprehension)
                                    .toList())
                    .get();
        }
    }

    public static Duration measureRuntime() throws Exception {
        long start = System.nanoTime();
        parallelComprehensions(Collections.nCopies(4, 10.0));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static List<Double> comprehension(double max) {
        try {
            return AsyncComprehension.asyncComprehension(AsyncGenerator.asyncGenerator(max));
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
