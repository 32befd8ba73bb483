// rejected by: calls-are-independent
// advice: static-starts-again
package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps one list and clears it when a call begins. */
public final class AsyncComprehension {
    private static final List<Double> KEPT = new ArrayList<>();

    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        KEPT.clear();
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            Optional<Double> number = numbers.next().get();
            while (number.isPresent()) {
                number.filter(test).ifPresent(KEPT::add);
                number = numbers.next().get();
            }
        }
        return List.copyOf(KEPT);
    }
}
