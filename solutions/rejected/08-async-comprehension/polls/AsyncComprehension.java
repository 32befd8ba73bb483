// rejected by: waits-without-polling, calls-are-independent
// advice: only-by-checking
package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Checks a hundred times a second whether the number has arrived. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        List<Double> kept = new ArrayList<>();
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            while (true) {
                CompletableFuture<Optional<Double>> next = numbers.next();
                while (!next.isDone()) {
                    Thread.sleep(10);
                }
                if (next.get().isEmpty()) {
                    return kept;
                }
                next.get().filter(test).ifPresent(kept::add);
            }
        }
    }
}
