// rejected by: starts-a-hundred-at-once
// advice: always-one-maximum
package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Creates a pool of as many threads as there are maxima, which fails for none. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(maxima.size())) {
            List<Future<List<Double>>> comprehensions = new ArrayList<>();
            for (double max : maxima) {
                comprehensions.add(
                        pool.submit(() ->
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
        parallelComprehensions(Collections.nCopies(4, 10.0));
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
