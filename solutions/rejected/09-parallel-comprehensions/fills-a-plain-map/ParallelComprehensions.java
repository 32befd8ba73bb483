// rejected by: keeps-lists-of-the-same-moment, measures-what-passes
// advice: shares-without-a-lock
package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets all comprehensions put their lists into a HashMap, which is not thread-safe. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        Map<Integer, List<Double>> lists = new HashMap<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> comprehensions = new ArrayList<>();
            for (int i = 0; i < maxima.size(); i++) {
                int place = i;
                comprehensions.add(
                        executor.submit(() -> {
                            List<Double> list =
                                    AsyncComprehension.asyncComprehension(
                                            AsyncGenerator.asyncGenerator(maxima.get(place)));
                            lists.put(place, list);
                            return null;
                        }));
            }
            for (Future<?> comprehension : comprehensions) {
                comprehension.get();
            }
        }
        List<List<Double>> collected = new ArrayList<>();
        for (int i = 0; i < maxima.size(); i++) {
            collected.add(lists.get(i));
        }
        return collected;
    }

    public static Duration measureRuntime() throws Exception {
        long start = System.nanoTime();
        parallelComprehensions(Collections.nCopies(4, 10.0));
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
