// rejected by: failure-surfaces, leaves-nothing-running, null-is-a-result
// advice: one-always-succeeds, results-are-never-null
package dev.simul.task.firstresult;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;

/** Waits for a result, but failed tasks have none. */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        BlockingQueue<T> results = new LinkedBlockingQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (Callable<T> task : tasks) {
            threads.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            results.add(task.call());
                        } catch (Exception e) {
                            System.out.println("out of the race: " + e);
                        }
                    }));
        }
        try {
            return results.take();
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }
}
