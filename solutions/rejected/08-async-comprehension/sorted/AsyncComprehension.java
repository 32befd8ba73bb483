// rejected by: keeps-what-passes, keeps-the-last, calls-are-independent
// advice: any-order-will-do
package dev.simul.task.asynccomprehension;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Sorts what it keeps. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        TreeMap<Double, Integer> kept = new TreeMap<>();
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            Optional<Double> number = numbers.next().get();
            while (number.isPresent()) {
                number.filter(test).ifPresent(n -> kept.merge(n, 1, Integer::sum));
                number = numbers.next().get();
            }
        }
        return kept.entrySet().stream()
                .map(entry -> java.util.Collections.nCopies(entry.getValue(), entry.getKey()))
                .flatMap(Collection::stream)
                .toList();
    }
}
