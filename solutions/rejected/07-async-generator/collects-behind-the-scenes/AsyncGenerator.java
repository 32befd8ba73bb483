// rejected by: comes-one-a-second, keeps-time-with-a-slow-consumer, stops-with-its-consumer
// advice: list-on-first-demand
package dev.simul.task.asyncgenerator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Is lazy, but makes all numbers when the first number is requested. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        return Stream.of(10).flatMap(count -> numbers(count).stream());
    }

    private static List<Double> numbers(int count) {
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            numbers.add(ThreadLocalRandom.current().nextDouble(10));
        }
        return numbers;
    }
}
