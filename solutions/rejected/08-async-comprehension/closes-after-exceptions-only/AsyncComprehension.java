// rejected by: a-failed-test-stops-the-generator
// advice: catch-exception-catches-errors
package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Closes the generator after an exception, but not after an error. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        AsyncGenerator numbers = AsyncGenerator.asyncGenerator();
        try {
            List<Double> kept = new ArrayList<>();
            Optional<Double> number = numbers.next().get();
            while (number.isPresent()) {
                if (test.test(number.get())) {
                    kept.add(number.get());
                }
                number = numbers.next().get();
            }
            numbers.close();
            return kept;
        } catch (Exception failure) {
            numbers.close();
            throw failure;
        }
    }
}
