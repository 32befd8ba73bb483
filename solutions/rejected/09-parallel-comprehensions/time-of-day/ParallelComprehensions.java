// rejected by: measures-what-passes
// advice: time-of-day-never-jumps
package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Measures with the wall clock. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Double>>> futures = new ArrayList<>();
            for (double max : maxima) {
                futures.add(
                        executor.submit(() ->
                                AsyncComprehension.asyncComprehension(
                                        AsyncGenerator.asyncGenerator(max))));
            }
            List<List<Double>> lists = new ArrayList<>();
            for (Future<List<Double>> future : futures) {
                lists.add(future.get());
            }
            return lists;
        }
    }

    public static Duration measureRuntime() throws Exception {
        Instant start = Instant.now();
        parallelComprehensions(List.of(10.0, 10.0, 10.0, 10.0));
        return Duration.between(start, Instant.now());
    }
}
