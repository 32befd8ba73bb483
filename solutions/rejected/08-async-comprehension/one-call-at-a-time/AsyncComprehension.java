// rejected by: calls-are-independent
// advice: none
package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Holds a lock during the whole call, so that other calls have to wait. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static synchronized List<Double> asyncComprehension(Predicate<Double> test)
            throws Exception {
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            List<Double> kept = new ArrayList<>();
            Optional<Double> number = numbers.next().get();
            while (number.isPresent()) {
                number.filter(test).ifPresent(kept::add);
                number = numbers.next().get();
            }
            return kept;
        }
    }
}
