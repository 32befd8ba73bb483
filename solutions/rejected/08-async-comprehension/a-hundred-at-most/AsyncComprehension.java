// rejected by: takes-every-length
// advice: none
package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Asks for a hundred numbers, although there may be more. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            List<CompletableFuture<Optional<Double>>> asked = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                asked.add(numbers.next());
            }
            List<Double> kept = new ArrayList<>();
            for (CompletableFuture<Optional<Double>> next : asked) {
                Optional<Double> number = next.get();
                if (number.isEmpty()) {
                    break;
                }
                if (test.test(number.get())) {
                    kept.add(number.get());
                }
            }
            return kept;
        }
    }
}
