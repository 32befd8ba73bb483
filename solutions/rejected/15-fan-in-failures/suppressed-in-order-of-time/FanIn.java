// rejected by: gather-all-reports-every-failure
// advice: failures-occur-in-order
package dev.simul.task.faninfailures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;

/** Adds the suppressed exceptions in the order in which they occurred. */
public final class FanIn {
    private FanIn() {}

    public static <T> List<T> gatherAll(List<Callable<T>> calls) throws Exception {
        return gather(calls, false);
    }

    public static <T> List<T> gatherOrCancel(List<Callable<T>> calls) throws Exception {
        return gather(calls, true);
    }

    private static <T> List<T> gather(List<Callable<T>> calls, boolean cancel) throws Exception {
        BlockingQueue<Task<T>> ended = new LinkedBlockingQueue<>();
        List<Task<T>> tasks = calls.stream().map(call -> new Task<>(call, ended)).toList();
        List<Thread> threads = tasks.stream().map(Thread::startVirtualThread).toList();
        Throwable failed = null;
        List<Throwable> inTime = new ArrayList<>();
        try {
            for (int i = 0; i < tasks.size() && (failed == null || !cancel); i++) {
                failed = ended.take().failure;
                if (failed != null) {
                    inTime.add(failed);
                }
            }
        } finally {
            threads.forEach(Thread::interrupt);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        if (!cancel) {
            Throwable first =
                    tasks.stream()
                            .map(task -> task.failure)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            if (first != null) {
                inTime.stream().filter(other -> other != first).forEach(first::addSuppressed);
            }
            failed = first;
        }
        if (failed instanceof Error error) {
            throw error;
        }
        if (failed != null) {
            throw (Exception) failed;
        }
        return tasks.stream().map(task -> task.result).toList();
    }

    private static final class Task<T> implements Runnable {
        private final Callable<T> call;
        private final BlockingQueue<Task<T>> ended;
        private T result;
        private Throwable failure;

        Task(Callable<T> call, BlockingQueue<Task<T>> ended) {
            this.call = call;
            this.ended = ended;
        }

        @Override
        public void run() {
            try {
                result = call.call();
            } catch (Throwable e) {
                failure = e;
            }
            ended.add(this);
        }
    }
}
