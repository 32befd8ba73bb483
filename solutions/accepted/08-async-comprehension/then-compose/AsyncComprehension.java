package dev.simul.task.asynccomprehension;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/** Chains a stage to each number. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        Queue<Double> kept = new ConcurrentLinkedQueue<>();
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            rest(numbers, test, kept).get();
        }
        return List.copyOf(kept);
    }

    private static CompletableFuture<Void> rest(
            AsyncGenerator numbers, Predicate<Double> test, Queue<Double> kept) {
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
