// rejected by: stops-with-its-consumer
// advice: threads-end-unneeded
package dev.simul.task.asyncgenerator;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Makes all its numbers, even after the stream is closed. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        BlockingQueue<Double> numbers = new LinkedBlockingQueue<>();
        Thread.startVirtualThread(() -> {
            try {
                for (int i = 0; i < 10; i++) {
                    Thread.sleep(1000);
                    numbers.add(ThreadLocalRandom.current().nextDouble(10));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return Stream.generate(
                        () -> {
                            try {
                                return numbers.take();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .limit(10);
    }
}
