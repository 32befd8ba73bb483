// rejected by: returns-at-once, keeps-time-with-a-slow-consumer
// advice: first-number-is-ready
package dev.simul.task.asyncgenerator;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Waits for the first number before it returns. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        long start = System.nanoTime();
        double first = numberAt(start + 1_000_000_000L);
        return IntStream.rangeClosed(1, 10)
                .mapToObj(k -> k == 1 ? first : numberAt(start + k * 1_000_000_000L));
    }

    private static double numberAt(long nanoTime) {
        try {
            Thread.sleep(Math.max(0, nanoTime - System.nanoTime()) / 1_000_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return ThreadLocalRandom.current().nextDouble(10);
    }
}
