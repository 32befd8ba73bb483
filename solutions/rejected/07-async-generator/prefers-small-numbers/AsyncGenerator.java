// rejected by: draws-anew
// advice: every-formula-is-even
package dev.simul.task.asyncgenerator;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Multiplies two random numbers, so that small numbers are more likely than large ones. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        long start = System.nanoTime();
        AtomicInteger delivered = new AtomicInteger();
        return Stream.generate(
                        () -> {
                            long due = start + delivered.incrementAndGet() * 1_000_000_000L;
                            try {
                                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                                throw new IllegalStateException(e);
                            }
                            return 10 * Math.random() * Math.random();
                        })
                .limit(10);
    }
}
