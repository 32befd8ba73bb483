package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Makes each thread put its list at its index in an array, and joins the threads. */
public final class ParallelComprehensions {
    private ParallelComprehensions() {}

    @SuppressWarnings("unchecked")
    public static List<List<Double>> parallelComprehensions(List<Double> maxima) throws Exception {
        int n = maxima.size();
        List<Double>[] lists = new List[n];
        Throwable[] failures = new Throwable[n];
        Thread[] threads = new Thread[n];
        for (int i = 0; i < n; i++) {
            int place = i;
            threads[i] =
                    new Thread(() -> {
                        try {
                            AsyncGenerator own = AsyncGenerator.asyncGenerator(maxima.get(place));
                            lists[place] = AsyncComprehension.asyncComprehension(own);
                        } catch (Exception e) {
                            failures[place] = e;
                        }
                    });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (Throwable failure : failures) {
            if (failure != null) {
                throw new ExecutionException(failure);
            }
        }
        return Arrays.asList(lists);
    }

    public static Duration measureRuntime() throws Exception {
        long start = System.nanoTime();
        parallelComprehensions(Collections.nCopies(4, 10.0));
        long end = System.nanoTime();
        return Duration.ofNanos(end - start);
    }
}
