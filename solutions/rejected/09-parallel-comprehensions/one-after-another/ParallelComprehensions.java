// rejected by: four-take-ten-seconds, comprehensions-overlap, measures-what-passes,
// starts-a-hundred-at-once
// advice: waits-overlap-anyway
// naive: four-take-ten-seconds
package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs one comprehension after another. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        List<List<Double>> collected = new ArrayList<>();
        for (double max : maxima) {
            collected.add(
                    AsyncComprehension.asyncComprehension(AsyncGenerator.asyncGenerator(max)));
        }
        return collected;
    }

    public static Duration measureRuntime() throws Exception {
        long start = System.nanoTime();
        parallelComprehensions(List.of(10.0, 10.0, 10.0, 10.0));
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
