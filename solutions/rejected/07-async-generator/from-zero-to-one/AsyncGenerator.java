// rejected by: draws-anew
// advice: random-goes-up-to-ten
package dev.simul.task.asyncgenerator;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws numbers from zero to one, as Math.random does. */
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
                        throw new IllegalStateException(e);
                    }
                    return Math.random();
                });
    }
}
