// rejected by: cancels-the-losers, goes-on-after-a-failure, failure-surfaces, calls-are-independent
// advice: none
package dev.simul.task.firstresult;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Checks every 100 ms whether a task has succeeded. */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                List<Future<T>> running = new ArrayList<>();
                for (Callable<T> task : tasks) {
                    running.add(executor.submit(task));
                }
                while (true) {
                    for (Future<T> task : running) {
                        if (task.state() == Future.State.SUCCESS) {
                            return task.resultNow();
                        }
                    }
                    if (running.stream().allMatch(Future::isDone)) {
                        return running.getFirst().get();
                    }
                    Thread.sleep(100);
                }
            } finally {
                executor.shutdownNow();
            }
        }
    }
}
