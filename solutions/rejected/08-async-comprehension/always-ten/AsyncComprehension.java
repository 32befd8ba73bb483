// rejected by: takes-every-length, keeps-what-passes, keeps-the-last, waits-without-polling,
// leaves-nothing-running, calls-are-independent
// advice: always-ten-numbers
package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes ten numbers, however many there are. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        List<Double> kept = new ArrayList<>();
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            for (int i = 0; i < 10; i++) {
                Double number = numbers.next().get().get();
                if (test.test(number)) {
                    kept.add(number);
                }
            }
        }
        return kept;
    }
}
