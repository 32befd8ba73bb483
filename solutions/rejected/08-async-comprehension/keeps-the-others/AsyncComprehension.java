// rejected by: keeps-what-passes, keeps-the-last, takes-every-length, calls-are-independent
// advice: keeps-what-fails
package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Removes the numbers that pass, and keeps the rest. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        List<Double> kept = new ArrayList<>();
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            Optional<Double> number = numbers.next().get();
            while (number.isPresent()) {
                number.filter(test.negate()).ifPresent(kept::add);
                number = numbers.next().get();
            }
        }
        return kept;
    }
}
