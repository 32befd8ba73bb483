// rejected by: takes-every-length
// advice: equal-numbers-count-once
package dev.simul.task.asynccomprehension;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Keeps equal numbers only once. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        Set<Double> kept = new LinkedHashSet<>();
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            Optional<Double> number = numbers.next().get();
            while (number.isPresent()) {
                number.filter(test).ifPresent(kept::add);
                number = numbers.next().get();
            }
        }
        return List.copyOf(kept);
    }
}
