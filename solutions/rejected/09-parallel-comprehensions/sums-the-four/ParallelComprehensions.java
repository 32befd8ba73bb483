// rejected by: four-take-ten-seconds, measures-what-passes
// advice: runtimes-add-up
package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Measures each comprehension separately and adds up the times. */
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
        Duration sum = Duration.ZERO;
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            parallelComprehensions(List.of(10.0));
            sum = sum.plusNanos(System.nanoTime() - start);
        }
        return sum;
    }
}
