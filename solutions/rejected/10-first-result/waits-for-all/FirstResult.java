// rejected by: does-not-wait-for-the-others, goes-on-after-a-failure, cancels-the-losers,
// starts-a-hundred-at-once, null-is-a-result, calls-are-independent
// advice: all-must-end-first
// naive: does-not-wait-for-the-others
package dev.simul.task.firstresult;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Waits until all tasks have ended, and returns the first result. */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        Queue<T> results = new ConcurrentLinkedQueue<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> adding =
                    tasks.stream()
                            .<Callable<Boolean>>map(task -> () -> results.add(task.call()))
                            .toList();
            ExecutionException failure = null;
            for (Future<Boolean> future : executor.invokeAll(adding)) {
                try {
                    future.get();
                } catch (ExecutionException e) {
                    failure = e;
                }
            }
            if (results.isEmpty()) {
                throw failure;
            }
            return results.peek();
        }
    }
}
