package dev.simul.task.firstresult;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Board 10: the first result wins. */
public final class FirstResult {
    private FirstResult() {}

    /**
     * Starts all tasks at the same time, returns the result of the first task to succeed, and
     * cancels the others.
     *
     * @param tasks the tasks, at least one
     * @param <T> the type of a task's result
     * @return the result of the task that succeeded first
     * @throws IllegalArgumentException if there are no tasks
     * @throws InterruptedException if the caller is interrupted; all tasks are then cancelled
     * @throws Exception if all tasks fail; the failure of one of them, directly or as the cause of
     *     another exception
     */
    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one task");
        }
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                CompletionService<T> ended = new ExecutorCompletionService<>(executor);
                tasks.forEach(ended::submit);
                return firstSuccess(ended, tasks.size());
            } finally {
                executor.shutdownNow();
            }
        }
    }

    private static <T> T firstSuccess(CompletionService<T> ended, int tasks)
            throws InterruptedException, ExecutionException {
        for (int left = tasks; left > 1; left--) {
            try {
                return ended.take().get();
            } catch (ExecutionException failed) {
                // out of the race
            }
        }
        return ended.take().get();
    }
}
