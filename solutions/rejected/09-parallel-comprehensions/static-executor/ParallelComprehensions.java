// rejected by: measures-what-passes, calls-are-independent
// advice: static-is-not-shared, shares-without-a-lock
package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Keeps the executor in a static field, which a call at the same time replaces. */
public final class ParallelComprehensions {
    private static ExecutorService executor;

    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        executor = Executors.newCachedThreadPool();
        try {
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
        } finally {
            executor.close();
        }
    }

    public static Duration measureRuntime() throws Exception {
        long start = System.nanoTime();
        parallelComprehensions(Collections.nCopies(4, 10.0));
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
