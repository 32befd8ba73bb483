// rejected by: leaves-nothing-running
// advice: pools-end-by-themselves
package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Waits on a pool that it never shuts down. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        return pool.submit(() -> collect(test)).get();
    }

    private static List<Double> collect(Predicate<Double> test) throws Exception {
        List<Double> kept = new ArrayList<>();
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            Optional<Double> number = numbers.next().get();
            while (number.isPresent()) {
                number.filter(test).ifPresent(kept::add);
                number = numbers.next().get();
            }
        }
        return kept;
    }
}
