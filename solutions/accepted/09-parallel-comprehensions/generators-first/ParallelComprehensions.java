package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts all generators at the same time, and reads them one after another. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        List<AsyncGenerator> generators = new ArrayList<>();
        for (double max : maxima) {
            generators.add(AsyncGenerator.asyncGenerator(max));
        }
        try {
            List<List<Double>> collected = new ArrayList<>();
            for (AsyncGenerator generator : generators) {
                collected.add(AsyncComprehension.asyncComprehension(generator));
            }
            return collected;
        } finally {
            generators.forEach(AsyncGenerator::close);
        }
    }

    public static Duration measureRuntime() throws Exception {
        long start = System.nanoTime();
        parallelComprehensions(List.of(10.0, 10.0, 10.0, 10.0));
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
