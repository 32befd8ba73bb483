// rejected by: a-generator-each, measures-what-passes
// advice: equal-maxima-are-one
package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Keeps the comprehensions in a map, by their maximum. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Double, Future<List<Double>>> comprehensions = new HashMap<>();
            for (Double max : maxima) {
                comprehensions.computeIfAbsent(
                        max,
                        m ->
                                executor.submit(() ->
                                        AsyncComprehension.asyncComprehension(
                                                AsyncGenerator.asyncGenerator(m))));
            }
            List<List<Double>> collected = new ArrayList<>();
            for (Double max : maxima) {
                collected.add(comprehensions.get(max).get());
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
