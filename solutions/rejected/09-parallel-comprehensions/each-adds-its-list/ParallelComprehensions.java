// rejected by: keeps-the-order, failure-surfaces, keeps-lists-of-the-same-moment
// advice: done-in-order, failure-is-no-concern
package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes each thread add its list to the result when it is complete, and drops failures. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        List<List<Double>> collected = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (double max : maxima) {
            threads.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            collected.add(
                                    AsyncComprehension.asyncComprehension(
                                            AsyncGenerator.asyncGenerator(max)));
                        } catch (Exception e) {
                            e.printStackTrace();
                        }
                    }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return collected;
    }

    public static Duration measureRuntime() throws Exception {
        long start = System.nanoTime();
        parallelComprehensions(List.of(10.0, 10.0, 10.0, 10.0));
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
