package dev.simul.task.firstresult;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes all threads complete the same future; the first thread succeeds, and the others are
 * interrupted.
 */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        CompletableFuture<T> winner = new CompletableFuture<>();
        AtomicInteger left = new AtomicInteger(tasks.size());
        List<Thread> threads = new ArrayList<>();
        for (Callable<T> task : tasks) {
            threads.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            winner.complete(task.call());
                        } catch (Exception e) {
                            if (left.decrementAndGet() == 0) {
                                winner.completeExceptionally(e);
                            }
                        }
                    }));
        }
        try {
            return winner.get();
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }
}
