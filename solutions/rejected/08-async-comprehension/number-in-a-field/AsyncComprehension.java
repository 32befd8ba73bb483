// rejected by: calls-are-independent
// advice: shares-without-a-lock
package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps the current number in a static field, which a simultaneous call changes. */
public final class AsyncComprehension {
    private static Optional<Double> number;

    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            List<Double> kept = new ArrayList<>();
            number = numbers.next().get();
            while (number.isPresent()) {
                number.filter(test).ifPresent(kept::add);
                number = numbers.next().get();
            }
            return kept;
        }
    }
}
