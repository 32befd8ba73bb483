// rejected by: goes-on-after-a-failure, failure-surfaces
// advice: signal-waits-for-a-waiter
package dev.simul.task.firstresult;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Checks outside the monitor whether there is a winner, and so misses an early signal. */
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
                        synchronized (winner) {
                            winner.notifyAll();
                        }
                    }));
        }
        try {
            while (!winner.isDone()) {
                synchronized (winner) {
                    winner.wait();
                }
            }
            return winner.get();
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }
}
