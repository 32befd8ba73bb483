// rejected by: calls-are-independent
// advice: shares-without-a-lock
package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Keeps the futures in a static field, which a simultaneous call replaces. */
public final class ParallelComprehensions {
    private static List<Future<List<Double>>> futures;

    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            futures = new ArrayList<>();
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
        long start = System.nanoTime();
        parallelComprehensions(List.of(10.0, 10.0, 10.0, 10.0));
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
