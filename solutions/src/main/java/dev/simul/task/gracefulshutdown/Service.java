package dev.simul.task.gracefulshutdown;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Board 22: a service that shuts down gracefully. */
public final class Service {
    private enum State {
        QUEUED,
        RUNNING,
        FINISHED,
        FAILED,
        INTERRUPTED,
        UNSTARTED
    }

    private final Map<String, State> states = new HashMap<>();
    private final ExecutorService pool;
    private boolean closed;

    /**
     * Opens a service.
     *
     * @param workers the number of tasks that may run at the same time, at least one
     */
    public Service(int workers) {
        pool = Executors.newFixedThreadPool(workers);
    }

    /**
     * Accepts a task unless the service is shutting down, and does not wait for the task.
     *
     * @param name the name of the task, different from the names of all other tasks
     * @param work the task
     * @return whether the task was accepted
     */
    public synchronized boolean submit(String name, Callable<?> work) {
        if (closed) {
            return false;
        }
        states.put(name, State.QUEUED);
        pool.execute(() -> run(name, work));
        return true;
    }

    private void run(String name, Callable<?> work) {
        if (!begin(name)) {
            return;
        }
        State end = State.FAILED;
        try {
            work.call();
            end = State.FINISHED;
        } catch (Throwable failure) {
            // The report says only that the task failed.
        }
        end(name, end);
    }

    private synchronized boolean begin(String name) {
        return states.replace(name, State.QUEUED, State.RUNNING);
    }

    private synchronized void end(String name, State state) {
        states.replace(name, State.RUNNING, state);
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
        close();
        pool.shutdown();
        try {
            pool.awaitTermination(grace.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            stop();
            pool.shutdownNow();
            pool.close();
        }
        return report();
    }

    private synchronized void close() {
        closed = true;
    }

    private synchronized void stop() {
        states.replaceAll((name, state) ->
                switch (state) {
                    case QUEUED -> State.UNSTARTED;
                    case RUNNING -> State.INTERRUPTED;
                    default -> state;
                });
    }

    private Report report() {
        return new Report(
                named(State.FINISHED),
                named(State.FAILED),
                named(State.INTERRUPTED),
                named(State.UNSTARTED));
    }

    private Set<String> named(State state) {
        return states.entrySet().stream()
                .filter(entry -> entry.getValue() == state)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
