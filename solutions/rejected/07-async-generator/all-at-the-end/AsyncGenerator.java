// rejected by: comes-one-a-second, returns-at-once, keeps-time-with-a-slow-consumer,
// stops-with-its-consumer
// advice: list-before-the-stream
package dev.simul.task.asyncgenerator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Makes all numbers before it delivers the first number. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            numbers.add(ThreadLocalRandom.current().nextDouble(10));
        }
        return numbers.stream();
    }
}
