// rejected by: generators-are-independent, stops-with-its-consumer
// advice: static-fields-are-copied, threads-end-unneeded
package dev.simul.task.asyncgenerator;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Uses one queue and one producer for all streams. */
public final class AsyncGenerator {
    private static final BlockingQueue<Double> NUMBERS = new LinkedBlockingQueue<>();
    private static Thread producer;

    private AsyncGenerator() {}

    public static synchronized Stream<Double> asyncGenerator() {
        if (producer == null || !producer.isAlive()) {
            NUMBERS.clear();
            producer = Thread.startVirtualThread(AsyncGenerator::produce);
        }
        return Stream.generate(
                        () -> {
                            try {
                                return NUMBERS.take();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .limit(10);
    }

    private static void produce() {
        try {
            for (int i = 0; i < 10; i++) {
                Thread.sleep(1000);
                NUMBERS.add(ThreadLocalRandom.current().nextDouble(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
