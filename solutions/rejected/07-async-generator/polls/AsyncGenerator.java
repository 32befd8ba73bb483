// rejected by: keeps-time-with-a-slow-consumer
// advice: interval-notices-at-once
package dev.simul.task.asyncgenerator;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Checks every 100 ms whether the next number is due. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        long start = System.nanoTime();
        AtomicInteger delivered = new AtomicInteger();
        return Stream.generate(
                        () -> {
                            long due = start + delivered.incrementAndGet() * 1_000_000_000L;
                            try {
                                while (System.nanoTime() < due) {
                                    Thread.sleep(100);
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                                throw new IllegalStateException(e);
                            }
                            return ThreadLocalRandom.current().nextDouble(10);
                        })
                .limit(10);
    }
}
