// rejected by: leaves-nothing-running
// advice: only-success-leaves-threads
package dev.simul.task.firstresult;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Cancels the tasks when the caller is interrupted, but does not shut the pool down then. */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
        CompletionService<T> race = new ExecutorCompletionService<>(pool);
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> task : tasks) {
            running.add(race.submit(task));
        }
        ExecutionException failure = null;
        for (int i = 0; i < tasks.size(); i++) {
            try {
                T result = race.take().get();
                pool.shutdownNow();
                return result;
            } catch (ExecutionException e) {
                failure = e;
            } catch (InterruptedException e) {
                running.forEach(task -> task.cancel(true));
                throw e;
            }
        }
        pool.shutdownNow();
        throw failure;
    }
}
