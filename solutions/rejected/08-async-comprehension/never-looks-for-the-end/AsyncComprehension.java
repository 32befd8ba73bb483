// rejected by: takes-every-length, keeps-what-passes, keeps-the-last, waits-without-polling,
// leaves-nothing-running, calls-are-independent
// advice: always-another-number
package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads a number from each result of next, although the last result contains none. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        List<Double> kept = new ArrayList<>();
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            Double number = numbers.next().get().orElseThrow();
            while (number != null) {
                if (test.test(number)) {
                    kept.add(number);
                }
                number = numbers.next().get().orElseThrow();
            }
        }
        return kept;
    }
}
