// rejected by: keeps-time-with-a-slow-consumer
// advice: late-numbers-may-follow
package dev.simul.task.asyncgenerator;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Keeps at most five numbers, so that a late consumer holds the producer up. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        BlockingQueue<Double> made = new ArrayBlockingQueue<>(5);
        Thread producer =
                Thread.startVirtualThread(() -> {
                    try {
                        for (int i = 0; i < 10; i++) {
                            Thread.sleep(1000);
                            made.put(ThreadLocalRandom.current().nextDouble(10));
                        }
                    } catch (InterruptedException e) {
                        // closed: no more numbers are needed
                    }
                });
        return Stream.generate(() -> take(made)).limit(10).onClose(producer::interrupt);
    }

    private static Double take(BlockingQueue<Double> made) {
        try {
            return made.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
