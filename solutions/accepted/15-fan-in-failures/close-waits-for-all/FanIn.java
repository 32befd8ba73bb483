package dev.simul.task.faninfailures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/** Creates a pool with a thread for each call, and waits only in the close method of the pool. */
public final class FanIn {
    private FanIn() {}

    public static <T> List<T> gatherAll(List<Callable<T>> calls) throws Exception {
        List<FutureTask<T>> tasks = calls.stream().map(FutureTask::new).toList();
        runAll(tasks);
        List<Throwable> failures =
                tasks.stream()
                        .filter(task -> task.state() == Future.State.FAILED)
                        .map(Future::exceptionNow)
                        .toList();
        if (!failures.isEmpty()) {
            Throwable first = failures.getFirst();
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw unchanged(first);
        }
        return results(tasks);
    }

    public static <T> List<T> gatherOrCancel(List<Callable<T>> calls) throws Exception {
        AtomicReference<Throwable> first = new AtomicReference<>();
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (Callable<T> call : calls) {
            tasks.add(
                    new FutureTask<>(call) {
                        @Override
                        protected void done() {
                            if (state() == State.FAILED
                                    && first.compareAndSet(null, exceptionNow())) {
                                tasks.forEach(task -> task.cancel(true));
                            }
                        }
                    });
        }
        runAll(tasks);
        if (first.get() != null) {
            throw unchanged(first.get());
        }
        return results(tasks);
    }

    private static <T> void runAll(List<FutureTask<T>> tasks) throws InterruptedException {
        try (ForkJoinPool pool = new ForkJoinPool(Math.max(1, tasks.size()))) {
            tasks.forEach(pool::execute);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private static <T> List<T> results(List<FutureTask<T>> tasks) {
        return tasks.stream().map(Future::resultNow).toList();
    }

    private static Exception unchanged(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (Exception) failure;
    }
}
