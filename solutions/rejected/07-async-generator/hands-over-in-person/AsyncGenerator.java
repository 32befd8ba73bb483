// rejected by: keeps-time-with-a-slow-consumer
// advice: late-numbers-may-follow
package dev.simul.task.asyncgenerator;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Waits until each number has been taken, and only then sleeps. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        SynchronousQueue<Double> hand = new SynchronousQueue<>();
        Thread producer =
                Thread.startVirtualThread(() -> {
                    try {
                        for (int i = 0; i < 10; i++) {
                            Thread.sleep(1000);
                            hand.put(ThreadLocalRandom.current().nextDouble(10));
                        }
                    } catch (InterruptedException e) {
                        // closed
                    }
                });
        return Stream.generate(
                        () -> {
                            try {
                                return hand.take();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .limit(10)
                .onClose(producer::interrupt);
    }
}
