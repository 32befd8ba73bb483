// rejected by: draws-anew
// advice: same-seed-new-numbers
package dev.simul.task.asyncgenerator;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Creates each random generator with the same seed. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        Random random = new Random(10);
        long start = System.nanoTime();
        return IntStream.rangeClosed(1, 10)
                .mapToObj(k -> {
                    try {
                        long left = start + k * 1_000_000_000L - System.nanoTime();
                        Thread.sleep(Duration.ofNanos(Math.max(0, left)));
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return random.nextDouble() * 10;
                });
    }
}
