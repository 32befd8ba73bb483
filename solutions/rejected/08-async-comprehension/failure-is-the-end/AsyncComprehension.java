// rejected by: failure-surfaces
// advice: failure-is-the-end
package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

/** Treats a failure of the generator as its end. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        List<Double> kept = new ArrayList<>();
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            Optional<Double> number = numbers.next().get();
            while (number.isPresent()) {
                number.filter(test).ifPresent(kept::add);
                number = numbers.next().get();
            }
        } catch (ExecutionException e) {
            System.err.println("the generator failed: " + e.getCause());
        }
        return kept;
    }
}
