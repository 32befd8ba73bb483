// rejected by: calls-are-independent
// advice: static-starts-again
package dev.simul.task.firstresult;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/** Keeps the queue of ended tasks for all calls, with losers of the previous call in it. */
public final class FirstResult {
    private static final BlockingQueue<Future<Object>> ENDED = new LinkedBlockingQueue<>();

    private FirstResult() {}

    @SuppressWarnings("unchecked")
    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        ENDED.clear();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                CompletionService<Object> race = new ExecutorCompletionService<>(executor, ENDED);
                for (Callable<T> task : tasks) {
                    race.submit(task::call);
                }
                for (int left = tasks.size() - 1; true; left--) {
                    try {
                        return (T) race.take().get();
                    } catch (ExecutionException e) {
                        if (left == 0) {
                            throw e;
                        }
                    }
                }
            } finally {
                executor.shutdownNow();
            }
        }
    }
}
