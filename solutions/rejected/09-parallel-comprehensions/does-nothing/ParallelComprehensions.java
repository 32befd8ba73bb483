// rejected by: four-take-ten-seconds, comprehensions-overlap, keeps-the-order, a-generator-each,
// measures-what-passes, starts-a-hundred-at-once, failure-surfaces, keeps-lists-of-the-same-moment,
// calls-are-independent
// advice: none
package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.List;

/** Does nothing. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        return List.of();
    }

    public static Duration measureRuntime() throws Exception {
        return Duration.ZERO;
    }
}
