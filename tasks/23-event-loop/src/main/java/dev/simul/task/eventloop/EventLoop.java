package dev.simul.task.eventloop;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Board 23: runs many tasks on one thread. */
public final class EventLoop {

    /** Makes a loop that has nothing to do yet. */
    public EventLoop() {}

    /**
     * Runs tasks on the calling thread until the main one is done.
     *
     * @param main begins the main task; is called on this thread
     * @param <T> what the main task results in
     * @return the result of the future that {@code main} returned
     * @throws Exception what that future failed with, itself or as the cause
     */
    public <T> T run(Supplier<CompletableFuture<T>> main) throws Exception {
        throw new UnsupportedOperationException("Not started yet: run");
    }

    /**
     * Puts a task at the end of the queue.
     *
     * @param task what the loop is to run
     * @param <T> what it returns
     * @return a future that the loop completes with what became of the task
     */
    public <T> CompletableFuture<T> spawn(Callable<T> task) {
        throw new UnsupportedOperationException("Not started yet: spawn");
    }

    /**
     * Sets an alarm.
     *
     * @param time how long from now, to the nanosecond; zero or more
     * @return a future that the loop completes then
     */
    public CompletableFuture<Void> sleep(Duration time) {
        throw new UnsupportedOperationException("Not started yet: sleep");
    }

    /**
     * Brings what another thread completes to the thread of the loop.
     *
     * @param outside what may be completed on any thread
     * @param <T> what it results in
     * @return a future that the loop completes as soon as {@code outside} is done
     */
    public <T> CompletableFuture<T> await(CompletionStage<T> outside) {
        throw new UnsupportedOperationException("Not started yet: await");
    }
}
