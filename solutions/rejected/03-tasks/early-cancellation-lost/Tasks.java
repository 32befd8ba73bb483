// rejected by: cancel-stops-the-wait
// advice: threads-run-at-once
package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** Knows the thread only when the thread runs, so that an early cancellation is lost. */
public final class Tasks {
    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        AtomicReference<Thread> thread = new AtomicReference<>();
        CompletableFuture<Duration> task =
                new CompletableFuture<>() {
                    @Override
                    public boolean cancel(boolean mayInterruptIfRunning) {
                        boolean cancelled = super.cancel(mayInterruptIfRunning);
                        if (thread.get() != null) {
                            thread.get().interrupt();
                        }
                        return cancelled;
                    }
                };
        Thread.startVirtualThread(() -> {
            thread.set(Thread.currentThread());
            try {
                task.complete(WaitRandom.waitRandom(maxDelay));
            } catch (Throwable failure) {
                task.completeExceptionally(failure);
            }
        });
        return task;
    }
}
