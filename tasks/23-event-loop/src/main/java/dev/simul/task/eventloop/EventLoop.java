package dev.simul.task.eventloop;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Board 23: runs many tasks on one thread. */
public final class EventLoop {

    /** Creates an event loop that has no tasks yet. */
    public EventLoop() {}

    /**
     * Runs tasks on the calling thread until the main task is done. To wait for an exact time, do
     * not use {@code Object.wait}, which rounds up to whole milliseconds. The {@code poll} method
     * of a {@code BlockingQueue}, {@code parkNanos} and {@code awaitNanos} are exact.
     *
     * @param main starts the main task; called on this thread. The future that it returns is also
     *     completed on this thread
     * @param <T> the type of the result of the main task
     * @return the result of the future that {@code main} returned
     * @throws Exception the failure of that future, directly or as the cause of another exception
     */
    public <T> T run(Supplier<CompletableFuture<T>> main) throws Exception {
        throw new UnsupportedOperationException("Not started yet: run");
    }

    /**
     * Puts a task at the end of the queue.
     *
     * @param task the task that the loop runs
     * @param <T> the type of its result
     * @return a future that the loop completes with the result or the failure of the task
     */
    public <T> CompletableFuture<T> spawn(Callable<T> task) {
        throw new UnsupportedOperationException("Not started yet: spawn");
    }

    /**
     * Sets a timer.
     *
     * @param time the time until the timer is due, exact to the nanosecond, zero to a year
     * @return a future that the loop completes when the time has passed
     */
    public CompletableFuture<Void> sleep(Duration time) {
        throw new UnsupportedOperationException("Not started yet: sleep");
    }

    /**
     * Passes the result of another thread to the thread of the loop.
     *
     * @param outside a stage that any thread may complete
     * @param <T> the type of its result
     * @return a future that the loop completes as soon as {@code outside} is done
     */
    public <T> CompletableFuture<T> await(CompletionStage<T> outside) {
        throw new UnsupportedOperationException("Not started yet: await");
    }
}
