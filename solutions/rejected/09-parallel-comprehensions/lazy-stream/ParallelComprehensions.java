// rejected by: comprehensions-overlap, four-take-ten-seconds, measures-what-passes,
// starts-a-hundred-at-once
// advice: waits-overlap-anyway
package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Joins each future before the stream creates the next. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        return maxima.stream()
                .map(max -> CompletableFuture.supplyAsync(() -> collect(max)))
                .map(CompletableFuture::join)
                .toList();
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
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
