// rejected by: a-failed-test-stops-the-generator, leaves-nothing-running
// advice: generator-stops-by-itself
package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Closes the generator only at the end. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        List<Double> kept = new ArrayList<>();
        AsyncGenerator numbers = AsyncGenerator.asyncGenerator();
        Optional<Double> number = numbers.next().get();
        while (number.isPresent()) {
            number.filter(test).ifPresent(kept::add);
            number = numbers.next().get();
        }
        numbers.close();
        return kept;
    }
}
