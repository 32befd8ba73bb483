package dev.simul.task.gracefulshutdown;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Board 22: a service that shuts down gracefully. */
public final class Service {

    /**
     * Opens a service.
     *
     * @param workers the number of tasks that may run at the same time, at least one
     */
    public Service(int workers) {}

    /**
     * Accepts a task, unless the service is shutting down, and does not wait for it.
     *
     * @param name the name of the task, different from all others
     * @param work the task
     * @return whether the task was accepted
     */
    public boolean submit(String name, Callable<?> work) {
        throw new UnsupportedOperationException("Not started yet: submit");
    }

    /**
     * Rejects new tasks, waits until all accepted tasks are done, and interrupts the rest when the
     * grace period is over. A task may be interrupted more than once.
     *
     * @param grace the grace period: the time that the tasks may still take, zero or more
     * @return the outcome of all accepted tasks
     * @throws InterruptedException if the thread is interrupted; the grace period is over at that
     *     moment
     */
    public Report shutdown(Duration grace) throws InterruptedException {
        throw new UnsupportedOperationException("Not started yet: shutdown");
    }
}
