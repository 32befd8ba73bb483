// rejected by: keeps-time-with-a-slow-consumer
// advice: first-demand-is-the-start
package dev.simul.task.asyncgenerator;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Counts the seconds from the moment when the consumer asks for the first number. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        return Stream.of(10)
                .flatMap(count -> {
                    long start = System.nanoTime();
                    return LongStream.rangeClosed(1, count)
                            .mapToObj(k -> numberAt(start + k * 1_000_000_000L));
                });
    }

    private static double numberAt(long due) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return ThreadLocalRandom.current().nextDouble(10);
    }
}
