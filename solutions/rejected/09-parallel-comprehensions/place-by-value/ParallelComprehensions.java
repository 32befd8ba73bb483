// rejected by: a-generator-each
// advice: equal-maxima-are-one
package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Looks up the place of a list by its maximum, so equal maxima share a place. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        List<List<Double>> lists = new ArrayList<>(Collections.nCopies(maxima.size(), List.of()));
        List<Future<?>> futures = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (double max : maxima) {
                futures.add(
                        executor.submit(() -> {
                            List<Double> list =
                                    AsyncComprehension.asyncComprehension(
                                            AsyncGenerator.asyncGenerator(max));
                            synchronized (lists) {
                                lists.set(maxima.indexOf(max), list);
                            }
                            return null;
                        }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        }
        return lists;
    }

    public static Duration measureRuntime() throws Exception {
        long start = System.nanoTime();
        parallelComprehensions(Collections.nCopies(4, 10.0));
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
