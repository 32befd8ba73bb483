package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Chains a stage to each number. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        List<Double> kept = new ArrayList<>();
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            rest(numbers, test, kept).get();
        }
        return kept;
    }

    private static CompletableFuture<Void> rest(
            AsyncGenerator numbers, Predicate<Double> test, List<Double> kept) {
        return numbers.next()
                .thenCompose(number -> {
                    if (number.isEmpty()) {
                        return CompletableFuture.completedFuture(null);
                    }
                    number.filter(test).ifPresent(kept::add);
                    return rest(numbers, test, kept);
                });
    }
}
