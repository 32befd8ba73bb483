// rejected by: order-at-one-instant
// advice: due-times-are-unique
package dev.simul.task.eventloop;

import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Keeps sleeps in a map with the due time as the key, which keeps one sleep for each time. */
public final class EventLoop {
    private final BlockingQueue<Runnable> ready = new LinkedBlockingQueue<>();
    private final TreeMap<Long, CompletableFuture<Void>> alarms = new TreeMap<>();

    public <T> T run(Supplier<CompletableFuture<T>> main) throws Exception {
        CompletableFuture<T> result = main.get();
        while (!result.isDone()) {
            queueWhatIsDue();
            Runnable next = next();
            if (next != null) {
                next.run();
            }
        }
        return result.get();
    }

    private void queueWhatIsDue() {
        while (!alarms.isEmpty() && alarms.firstKey() - System.nanoTime() <= 0) {
            CompletableFuture<Void> sleep = alarms.pollFirstEntry().getValue();
            ready.add(() -> sleep.complete(null));
        }
    }

    private Runnable next() throws InterruptedException {
        return alarms.isEmpty()
                ? ready.take()
                : ready.poll(alarms.firstKey() - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    public <T> CompletableFuture<T> spawn(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        ready.add(() -> {
            try {
                result.complete(task.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    public CompletableFuture<Void> sleep(Duration time) {
        CompletableFuture<Void> sleep = new CompletableFuture<>();
        alarms.put(System.nanoTime() + time.toNanos(), sleep);
        return sleep;
    }

    public <T> CompletableFuture<T> await(CompletionStage<T> outside) {
        CompletableFuture<T> inside = new CompletableFuture<>();
        outside.whenComplete((result, failure) ->
                ready.add(() -> {
                    if (failure == null) {
                        inside.complete(result);
                    } else {
                        inside.completeExceptionally(failure);
                    }
                }));
        return inside;
    }
}
