package dev.simul.task.parallelcomprehensions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Board 08, finished: collects all numbers from a generator. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    /**
     * Waits for all numbers from a generator and returns the numbers; always closes the generator.
     *
     * @param generator a generator that has just been started
     * @return its numbers, in the order in which they arrived
     * @throws Exception if the generator fails; the cause is its failure
     */
    public static List<Double> asyncComprehension(AsyncGenerator generator) throws Exception {
        List<Double> numbers = new ArrayList<>();
        try (generator) {
            Optional<Double> number = generator.next().get();
            while (number.isPresent()) {
                numbers.add(number.get());
                number = generator.next().get();
            }
        }
        return numbers;
    }
}
