// rejected by: keeps-the-last, tests-each-as-it-comes, a-failed-test-stops-the-generator,
// calls-are-independent
// advice: last-number-already-tested
package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Stops when the generator ends, before it has tested the last number. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        List<Double> kept = new ArrayList<>();
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            Optional<Double> number = numbers.next().get();
            while (true) {
                Optional<Double> next = numbers.next().get();
                if (next.isEmpty()) {
                    return kept;
                }
                number.filter(test).ifPresent(kept::add);
                number = next;
            }
        }
    }
}
