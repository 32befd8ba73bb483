package dev.simul.task.firstresult;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Waits in a monitor until a task has won, or all have failed. */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
        try {
            Race<T> race = new Race<>();
            for (Callable<T> task : tasks) {
                pool.execute(() -> race.run(task));
            }
            return race.await(tasks.size());
        } finally {
            pool.shutdownNow();
        }
    }

    private static final class Race<T> {
        private final List<T> results = new ArrayList<>();
        private final List<Exception> failures = new ArrayList<>();

        private void run(Callable<T> task) {
            try {
                T result = task.call();
                synchronized (this) {
                    results.add(result);
                    notifyAll();
                }
            } catch (Exception e) {
                synchronized (this) {
                    failures.add(e);
                    notifyAll();
                }
            }
        }

        private synchronized T await(int tasks) throws Exception {
            while (results.isEmpty() && failures.size() < tasks) {
                wait();
            }
            if (results.isEmpty()) {
                throw new ExecutionException(failures.getLast());
            }
            return results.getFirst();
        }
    }
}
