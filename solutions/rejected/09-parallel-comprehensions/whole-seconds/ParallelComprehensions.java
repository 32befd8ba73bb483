// rejected by: measures-what-passes
// advice: whole-seconds-are-enough
package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Measures in whole seconds. */
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
        parallelComprehensions(List.of(10.0, 10.0, 10.0, 10.0));
        return Duration.ofSeconds((System.nanoTime() - start) / 1_000_000_000);
    }
}
