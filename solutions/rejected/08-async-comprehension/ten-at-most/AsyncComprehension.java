// rejected by: takes-every-length
// advice: always-ten-numbers
package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes no more than ten numbers. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        List<Double> kept = new ArrayList<>();
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            for (int i = 0; i < 10; i++) {
                Optional<Double> number = numbers.next().get();
                number.filter(test).ifPresent(kept::add);
            }
        }
        return kept;
    }
}
