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
        return promises.stream()
                .map(AsyncGenerator::await)
                .onClose(() -> promises.forEach(promise -> promise.cancel(true)));
    }

    private static CompletableFuture<Double> promise(long second) {
        double number = ThreadLocalRandom.current().nextDouble(0, 10);
        return new CompletableFuture<Double>().completeOnTimeout(number, second, TimeUnit.SECONDS);
    }

    private static Double await(CompletableFuture<Double> promise) {
        try {
            return promise.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
