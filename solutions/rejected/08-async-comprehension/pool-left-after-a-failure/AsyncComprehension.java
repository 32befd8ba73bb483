// rejected by: leaves-nothing-running
// advice: shutdown-after-an-exception
package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Shuts its pool down unless the generator or the test fails. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        List<Double> kept = pool.submit(() -> collect(test)).get();
        pool.shutdown();
        return kept;
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
