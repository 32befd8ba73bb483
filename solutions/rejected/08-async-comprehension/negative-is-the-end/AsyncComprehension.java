// rejected by: takes-every-length
// advice: none
package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes a negative number for the end. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            List<Double> kept = new ArrayList<>();
            while (true) {
                double number = numbers.next().get().orElse(-1.0);
                if (number < 0) {
                    return kept;
                }
                if (test.test(number)) {
                    kept.add(number);
                }
            }
        }
    }
}
