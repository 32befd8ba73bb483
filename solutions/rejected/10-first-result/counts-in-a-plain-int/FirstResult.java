// rejected by: failure-surfaces
// advice: counters-lose-nothing
package dev.simul.task.firstresult;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Counts the failures in a plain int, which may miss one of two at the same moment. */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        CompletableFuture<T> winner = new CompletableFuture<>();
        int[] left = {tasks.size()};
        List<Thread> threads = new ArrayList<>();
        for (Callable<T> task : tasks) {
            threads.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            winner.complete(task.call());
                        } catch (Exception e) {
                            left[0]--;
                            if (left[0] == 0) {
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
