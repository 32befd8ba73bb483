// rejected by: keeps-the-order, keeps-lists-of-the-same-moment
// advice: done-in-order
package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes the lists in the order in which they are done. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<List<Double>> done = new ExecutorCompletionService<>(executor);
            for (double max : maxima) {
                done.submit(() ->
                        AsyncComprehension.asyncComprehension(AsyncGenerator.asyncGenerator(max)));
            }
            List<List<Double>> collected = new ArrayList<>();
            for (int i = 0; i < maxima.size(); i++) {
                collected.add(done.take().get());
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
