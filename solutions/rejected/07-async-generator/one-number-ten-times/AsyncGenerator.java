// rejected by: draws-anew
// advice: none
package dev.simul.task.asyncgenerator;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws one number and delivers the same number ten times. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        long start = System.nanoTime();
        double number = ThreadLocalRandom.current().nextDouble(10);
        return IntStream.rangeClosed(1, 10)
                .mapToObj(k -> {
                    sleepUntil(start + TimeUnit.SECONDS.toNanos(k));
                    return number;
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
