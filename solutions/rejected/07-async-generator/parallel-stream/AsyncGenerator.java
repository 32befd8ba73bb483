// rejected by: returns-at-once
// advice: none
package dev.simul.task.asyncgenerator;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Returns a parallel stream. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        long start = System.nanoTime();
        return IntStream.rangeClosed(1, 10)
                .parallel()
                .mapToObj(k -> {
                    sleepUntil(start + TimeUnit.SECONDS.toNanos(k));
                    return ThreadLocalRandom.current().nextDouble(10);
                });
    }

    private static void sleepUntil(long time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time - System.nanoTime());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
