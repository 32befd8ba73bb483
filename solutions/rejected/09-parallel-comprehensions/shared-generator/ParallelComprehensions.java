// rejected by: a-generator-each, keeps-the-order, comprehensions-overlap, measures-what-passes,
// failure-surfaces, keeps-lists-of-the-same-moment, calls-are-independent
// advice: one-generator-serves-all
package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets all comprehensions read the same generator. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        if (maxima.isEmpty()) {
            return List.of();
        }
        AsyncGenerator numbers = AsyncGenerator.asyncGenerator(maxima.getFirst());
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Double>>> comprehensions = new ArrayList<>();
            for (double max : maxima) {
                comprehensions.add(
                        executor.submit(() -> AsyncComprehension.asyncComprehension(numbers)));
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
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
