// rejected by: a-failed-test-stops-the-generator
// advice: failed-test-means-no
package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Discards a number whose test fails. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        List<Double> kept = new ArrayList<>();
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            Optional<Double> number = numbers.next().get();
            while (number.isPresent()) {
                try {
                    number.filter(test).ifPresent(kept::add);
                } catch (RuntimeException e) {
                    System.err.println("not tested: " + number.get());
                }
                number = numbers.next().get();
            }
        }
        return kept;
    }
}
