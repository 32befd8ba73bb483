// rejected by: tests-each-as-it-comes, a-failed-test-stops-the-generator
// advice: all-numbers-first
package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects all numbers before it tests the first number. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        List<Double> all = new ArrayList<>();
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            Optional<Double> number = numbers.next().get();
            while (number.isPresent()) {
                all.add(number.get());
                number = numbers.next().get();
            }
        }
        return all.stream().filter(test).toList();
    }
}
