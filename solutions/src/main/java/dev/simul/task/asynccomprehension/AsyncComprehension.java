package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Board 08: an asynchronous comprehension. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    /**
     * Starts an {@link AsyncGenerator}, tests each number as soon as it arrives, and returns the
     * numbers that pass the test once there are no more numbers.
     *
     * @param test returns true for the numbers to keep
     * @return the numbers that pass the test, in the order in which they arrived
     * @throws Exception the failure of the generator or of the test, directly or as the cause of
     *     another exception
     */
    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        List<Double> kept = new ArrayList<>();
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            Optional<Double> number = numbers.next().get();
            while (number.isPresent()) {
                number.filter(test).ifPresent(kept::add);
                number = numbers.next().get();
            }
        }
        return kept;
    }
}
