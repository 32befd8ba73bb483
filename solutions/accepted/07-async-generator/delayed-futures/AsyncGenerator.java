package dev.simul.task.asyncgenerator;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Creates ten delayed futures, each with its own delay. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        List<CompletableFuture<Double>> promises =
                LongStream.rangeClosed(1, 10).mapToObj(AsyncGenerator::promise).toList();
        return promises.stream().map(AsyncGenerator::await);
    }

    private static CompletableFuture<Double> promise(long second) {
        return new CompletableFuture<Double>()
                .completeOnTimeout(
                        ThreadLocalRandom.current().nextDouble(0, 10), second, TimeUnit.SECONDS);
    }

    private static Double await(CompletableFuture<Double> promise) {
        try {
            return promise.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
