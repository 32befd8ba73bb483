// rejected by: keeps-time-with-a-slow-consumer
// advice: sleeping-keeps-the-beat
package dev.simul.task.asyncgenerator;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Sleeps a second before each number, however long the consumer used the previous one. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        return Stream.generate(AsyncGenerator::number).limit(10);
    }

    private static Double number() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return ThreadLocalRandom.current().nextDouble(10);
    }
}
