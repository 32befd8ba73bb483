package dev.simul.task.asyncgenerator;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Board 07: an asynchronous generator. */
public final class AsyncGenerator {
    private static final int NUMBERS = 10;
    private static final double MAX = 10;
    private static final long PERIOD = 1_000_000_000;

    private AsyncGenerator() {}

    /**
     * Starts generating ten random numbers, one per second, and returns immediately.
     *
     * @return a sequential stream of ten numbers, each from 0 to 10; the k-th number is available
     *     {@code k} seconds after the call, and a consumer that asks too early waits until then.
     *     Closing the stream stops the generator. If the waiting consumer is interrupted, the wait
     *     ends with an unchecked exception.
     */
    public static Stream<Double> asyncGenerator() {
        long start = System.nanoTime();
        return IntStream.rangeClosed(1, NUMBERS)
                .mapToObj(k -> {
                    sleepUntil(start + k * PERIOD);
                    return ThreadLocalRandom.current().nextDouble(MAX);
                });
    }

    private static void sleepUntil(long nanoTime) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a number", e);
        }
    }
}
