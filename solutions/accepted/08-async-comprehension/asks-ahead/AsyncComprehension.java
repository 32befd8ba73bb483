package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Asks for the next number before it tests the previous one. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        AsyncGenerator numbers = AsyncGenerator.asyncGenerator();
        try {
            List<Double> kept = new ArrayList<>();
            CompletableFuture<Optional<Double>> next = numbers.next();
            while (true) {
                Optional<Double> number = next.get();
                if (number.isEmpty()) {
                    return kept;
                }
                next = numbers.next();
                if (test.test(number.get())) {
                    kept.add(number.get());
                }
            }
        } finally {
            numbers.close();
        }
    }
}
