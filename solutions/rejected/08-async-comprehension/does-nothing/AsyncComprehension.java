// rejected by: keeps-what-passes, tests-each-as-it-comes, keeps-the-last, takes-every-length,
// failure-surfaces, a-failed-test-stops-the-generator, calls-are-independent
// advice: none
package dev.simul.task.asynccomprehension;

import java.util.List;
import java.util.function.Predicate;

/** Does nothing. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        return List.of();
    }
}
