package dev.simul.task.firstresult;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Waits in a monitor until a task has won, or all have failed. */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        ExecutorService pool = Executors.newCachedThreadPool();
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
        private final List<FutureTask<T>> successes = new ArrayList<>();
        private final List<FutureTask<T>> failures = new ArrayList<>();

        private void run(Callable<T> task) {
            FutureTask<T> ended = new FutureTask<>(task);
            ended.run();
            synchronized (this) {
                (ended.state() == Future.State.SUCCESS ? successes : failures).add(ended);
                notify(); // only the caller waits
            }
        }

        private synchronized T await(int tasks) throws Exception {
            while (successes.isEmpty() && failures.size() < tasks) {
                wait();
            }
            return (successes.isEmpty() ? failures : successes).getFirst().get();
        }
    }
}
