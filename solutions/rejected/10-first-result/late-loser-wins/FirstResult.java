// rejected by: late-results-do-not-count
// advice: interrupted-tasks-return-nothing
package dev.simul.task.firstresult;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Lets each task that returns set the result, even a loser that returns when interrupted. */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        AtomicReference<T> result = new AtomicReference<>();
        Semaphore ended = new Semaphore(0);
        AtomicInteger successes = new AtomicInteger();
        AtomicReference<Exception> failure = new AtomicReference<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<T> task : tasks) {
                executor.execute(() -> {
                    try {
                        result.set(task.call());
                        successes.incrementAndGet();
                    } catch (Exception e) {
                        failure.set(e);
                    }
                    ended.release();
                });
            }
            try {
                for (int i = 0; i < tasks.size() && successes.get() == 0; i++) {
                    ended.acquire();
                }
            } finally {
                executor.shutdownNow();
            }
        }
        if (successes.get() == 0) {
            throw failure.get();
        }
        return result.get();
    }
}
