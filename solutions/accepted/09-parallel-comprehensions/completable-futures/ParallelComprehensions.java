package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Supplies each comprehension on a virtual thread and joins the futures when all are created. */
public final class ParallelComprehensions {
    private static final Executor VIRTUAL = Thread::startVirtualThread;

    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        List<CompletableFuture<List<Double>>> futures =
                maxima.stream()
                        .map(max -> CompletableFuture.supplyAsync(() -> collect(max), VIRTUAL))
                        .toList();
        return futures.stream().map(CompletableFuture::join).toList();
    }

    private static List<Double> collect(double max) {
        try {
            return AsyncComprehension.asyncComprehension(AsyncGenerator.asyncGenerator(max));
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    public static Duration measureRuntime() throws Exception {
        long start = System.nanoTime();
        parallelComprehensions(List.of(10.0, 10.0, 10.0, 10.0));
        return Duration.ofNanos(System.nanoTime()).minusNanos(start);
    }
}
