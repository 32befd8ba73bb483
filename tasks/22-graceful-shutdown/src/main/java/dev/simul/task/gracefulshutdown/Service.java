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
     * Accepts a task unless the service is shutting down, and does not wait for the task.
     *
     * @param name the name of the task, different from the names of all other tasks
     * @param work the task
     * @return whether the task was accepted
     */
    public boolean submit(String name, Callable<?> work) {
        throw new UnsupportedOperationException("Not started yet: submit");
    }

    /**
     * Rejects new tasks, waits until all accepted tasks are done, and interrupts those that are
     * still running when the grace period is over. A task may be interrupted more than once.
     *
     * @param grace the grace period, during which the tasks may continue; zero or more
     * @return the outcomes of all accepted tasks
     * @throws InterruptedException if the thread is interrupted, which ends the grace period
     */
    public Report shutdown(Duration grace) throws InterruptedException {
        throw new UnsupportedOperationException("Not started yet: shutdown");
    }
}
