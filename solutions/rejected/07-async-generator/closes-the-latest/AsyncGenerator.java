// rejected by: generators-are-independent
// advice: static-fields-are-copied
package dev.simul.task.asyncgenerator;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Keeps the producer in a static field, so that closing a stream stops the latest producer. */
public final class AsyncGenerator {
    private static Thread producer;

    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        BlockingQueue<Double> numbers = new LinkedBlockingQueue<>();
        producer =
                Thread.startVirtualThread(() -> {
                    try {
                        for (int i = 0; i < 10; i++) {
                            Thread.sleep(1000);
                            numbers.add(ThreadLocalRandom.current().nextDouble(10));
                        }
                    } catch (InterruptedException e) {
                        // closed
                    }
                });
        return Stream.generate(() -> take(numbers)).limit(10).onClose(() -> producer.interrupt());
    }

    private static Double take(BlockingQueue<Double> numbers) {
        try {
            return numbers.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
