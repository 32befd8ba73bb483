package dev.simul.task.firstresult;

import java.util.List;
import java.util.concurrent.Callable;

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
        throw new UnsupportedOperationException("Not started yet: firstResult");
    }
}
