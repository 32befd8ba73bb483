// rejected by: tests-each-as-it-comes, a-failed-test-stops-the-generator
// advice: next-number-first
package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Waits for the next number before it tests the previous one. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        List<Double> kept = new ArrayList<>();
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            Optional<Double> number = numbers.next().get();
            while (number.isPresent()) {
                Optional<Double> next = numbers.next().get();
                number.filter(test).ifPresent(kept::add);
                number = next;
            }
        }
        return kept;
    }
}
