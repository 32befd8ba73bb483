// rejected by: ten-numbers-from-0-to-10, comes-one-a-second, keeps-time-with-a-slow-consumer,
// generators-are-independent
// advice: bounds-of-the-loop
package dev.simul.task.asyncgenerator;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts from one and stops before ten. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        long start = System.nanoTime();
        return IntStream.range(1, 10)
                .mapToObj(k -> {
                    try {
                        long left = start + k * 1_000_000_000L - System.nanoTime();
                        Thread.sleep(Duration.ofNanos(Math.max(0, left)));
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return ThreadLocalRandom.current().nextDouble(10);
                });
    }
}
