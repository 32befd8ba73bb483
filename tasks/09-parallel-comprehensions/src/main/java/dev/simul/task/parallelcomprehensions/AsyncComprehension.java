package dev.simul.task.parallelcomprehensions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Board 08, finished: takes all numbers of a generator. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    /**
     * Waits for all numbers of a generator and returns them; always closes the generator.
     *
     * @param generator the generator, just started
     * @return its numbers, in the order in which they arrived
     * @throws Exception the failure of the generator, as the cause
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
