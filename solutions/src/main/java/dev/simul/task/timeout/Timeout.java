package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Board 11: one deadline for all. */
public final class Timeout {
    private Timeout() {}

    /**
     * Starts all tasks at the same time, waits for them until a time limit expires, and cancels
     * those that are late.
     *
     * @param tasks the tasks; there may be none
     * @param limit how long to wait for all tasks, counted from the call; more than zero
     * @param fallback the result to use for a task that is late
     * @param <T> the type of a task's result
     * @return the result of each task, or the fallback if the task was late, in the order of the
     *     list
     * @throws Exception the failure of a task that fails before the limit expires, directly or as
     *     the cause of another exception
     */
    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> task :
                    executor.invokeAll(tasks, limit.toMillis(), TimeUnit.MILLISECONDS)) {
                results.add(task.isCancelled() ? fallback : task.get());
            }
            return results;
        }
    }
}
