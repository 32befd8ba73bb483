package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls invokeAll on a pool of platform threads. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        List<Callable<List<Double>>> comprehensions = new ArrayList<>();
        for (double max : maxima) {
            comprehensions.add(() ->
                    AsyncComprehension.asyncComprehension(AsyncGenerator.asyncGenerator(max)));
        }
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            List<List<Double>> collected = new ArrayList<>();
            for (Future<List<Double>> done : pool.invokeAll(comprehensions)) {
                collected.add(done.get());
            }
            return collected;
        } finally {
            pool.shutdown();
        }
    }

    public static Duration measureRuntime() throws Exception {
        long start = System.nanoTime();
        parallelComprehensions(List.of(10.0, 10.0, 10.0, 10.0));
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
