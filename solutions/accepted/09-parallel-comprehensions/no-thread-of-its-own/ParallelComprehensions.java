package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Registers a callback for the next number of each generator. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        List<CompletableFuture<List<Double>>> comprehensions =
                maxima.stream().map(ParallelComprehensions::comprehension).toList();
        CompletableFuture.allOf(comprehensions.toArray(CompletableFuture<?>[]::new)).get();
        return comprehensions.stream().map(CompletableFuture::resultNow).toList();
    }

    public static Duration measureRuntime() throws Exception {
        long start = System.nanoTime();
        parallelComprehensions(Collections.nCopies(4, 10.0));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static CompletableFuture<List<Double>> comprehension(double max) {
        AsyncGenerator generator = AsyncGenerator.asyncGenerator(max);
        return collect(generator, new ArrayList<>())
                .whenComplete((numbers, failure) -> generator.close());
    }

    private static CompletableFuture<List<Double>> collect(
            AsyncGenerator generator, List<Double> numbers) {
        return generator
                .next()
                .thenCompose(number -> {
                    if (number.isEmpty()) {
                        return CompletableFuture.completedFuture(numbers);
                    }
                    numbers.add(number.get());
                    return collect(generator, numbers);
                });
    }
}
