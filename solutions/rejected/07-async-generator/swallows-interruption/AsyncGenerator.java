// rejected by: interruption-ends-the-wait
// advice: interruption-can-be-ignored
package dev.simul.task.asyncgenerator;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Treats an interruption as the end of the second. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        long start = System.nanoTime();
        return IntStream.rangeClosed(1, 10)
                .mapToObj(k -> {
                    try {
                        long left = start + k * 1_000_000_000L - System.nanoTime();
                        Thread.sleep(Duration.ofNanos(Math.max(0, left)));
                    } catch (InterruptedException e) {
                        e.printStackTrace();
                    }
                    return ThreadLocalRandom.current().nextDouble(10);
                });
    }
}
