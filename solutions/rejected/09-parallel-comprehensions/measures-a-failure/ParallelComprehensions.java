// rejected by: failure-surfaces
// advice: failure-is-no-concern
package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Measures a run that fails like any other. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Double>>> comprehensions = new ArrayList<>();
            for (double max : maxima) {
                comprehensions.add(
                        executor.submit(() ->
                                AsyncComprehension.asyncComprehension(
                                        AsyncGenerator.asyncGenerator(max))));
            }
            List<List<Double>> collected = new ArrayList<>();
            for (Future<List<Double>> comprehension : comprehensions) {
                collected.add(comprehension.get());
            }
            return collected;
        }
    }

    public static Duration measureRuntime() throws Exception {
        long start = System.nanoTime();
        try {
            parallelComprehensions(Collections.nCopies(4, 10.0));
        } catch (ExecutionException e) {
            System.out.println("a comprehension failed: " + e);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
