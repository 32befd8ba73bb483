// rejected by: returns-when-drained, tells-which-was-which, starts-nothing-after-the-deadline
// advice: shares-without-a-lock
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

/** Changes the states of the tasks without a lock. */
public final class Service {
    private enum State {
        QUEUED,
        RUNNING,
        FINISHED,
        FAILED,
        INTERRUPTED
    }

    private final Map<String, State> states = new HashMap<>();
    private final ExecutorService pool;
    private boolean closed;
    private boolean over;

    public Service(int workers) {
        pool = Executors.newFixedThreadPool(workers);
    }

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
        } finally {
            end(name, end);
        }
    }

    private boolean begin(String name) {
        return !over && states.replace(name, State.QUEUED, State.RUNNING);
    }

    private void end(String name, State state) {
        states.replace(name, State.RUNNING, state);
    }

    public Report shutdown(Duration grace) throws InterruptedException {
        refuse();
        try {
            pool.awaitTermination(grace.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            stop();
            pool.shutdownNow();
            pool.close();
        }
        return report();
    }

    private synchronized void refuse() {
        closed = true;
        pool.shutdown();
    }

    private synchronized void stop() {
        over = true;
        states.replaceAll((name, state) -> state == State.RUNNING ? State.INTERRUPTED : state);
    }

    private synchronized Report report() {
        return new Report(
                named(State.FINISHED),
                named(State.FAILED),
                named(State.INTERRUPTED),
                named(State.QUEUED));
    }

    private Set<String> named(State state) {
        return states.entrySet().stream()
                .filter(entry -> entry.getValue() == state)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
