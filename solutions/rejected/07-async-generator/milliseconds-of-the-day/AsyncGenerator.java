// rejected by: keeps-time-with-a-slow-consumer
// advice: milliseconds-are-exact
package dev.simul.task.asyncgenerator;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Computes with whole milliseconds of the wall clock. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        long start = System.currentTimeMillis();
        return IntStream.rangeClosed(1, 10)
                .mapToObj(k -> {
                    long left = start + k * 1000L - System.currentTimeMillis();
                    try {
                        if (left > 0) {
                            Thread.sleep(left);
                        }
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException(interrupted);
                    }
                    return ThreadLocalRandom.current().nextDouble(10);
                });
    }
}
