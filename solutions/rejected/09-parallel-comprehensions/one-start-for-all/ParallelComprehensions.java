// rejected by: measures-what-passes
// advice: static-is-not-shared
package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Keeps the start of the measurement in a static field. */
public final class ParallelComprehensions {
    private static long start;

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
        start = System.nanoTime();
        parallelComprehensions(Collections.nCopies(4, 10.0));
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
