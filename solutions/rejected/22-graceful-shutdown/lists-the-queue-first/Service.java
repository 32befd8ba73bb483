// rejected by: starts-nothing-after-the-deadline
// advice: workers-stop-between-two-lines
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

/** Lists the tasks in the queue as unstarted while the workers can still take them. */
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
        change(name, State.QUEUED, State.RUNNING);
        State end = State.FAILED;
        try {
            work.call();
            end = State.FINISHED;
        } catch (Throwable failure) {
            // The report says only that the task failed.
        }
        change(name, State.RUNNING, end);
    }

    private synchronized void change(String name, State before, State after) {
        states.replace(name, before, after);
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
        states.replaceAll((name, state) ->
                switch (state) {
                    case QUEUED -> State.UNSTARTED;
                    case RUNNING -> State.INTERRUPTED;
                    default -> state;
                });
    }

    private synchronized Report report() {
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
