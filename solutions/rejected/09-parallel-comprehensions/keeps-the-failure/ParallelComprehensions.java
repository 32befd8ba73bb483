// rejected by: failure-surfaces
// advice: none
package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps a failure in a static field, so that later calls throw it, too. */
public final class ParallelComprehensions {
    private static final AtomicReference<Exception> FAILURE = new AtomicReference<>();

    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        List<List<Double>> lists = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (double max : maxima) {
                List<Double> list = Collections.synchronizedList(new ArrayList<>());
                lists.add(list);
                executor.execute(() -> {
                    try {
                        list.addAll(
                                AsyncComprehension.asyncComprehension(
                                        AsyncGenerator.asyncGenerator(max)));
                    } catch (Exception e) {
                        FAILURE.set(e);
                    }
                });
            }
        }
        if (FAILURE.get() != null) {
            throw FAILURE.get();
        }
        return lists;
    }

    public static Duration measureRuntime() throws Exception {
        long start = System.nanoTime();
        parallelComprehensions(List.of(10.0, 10.0, 10.0, 10.0));
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
