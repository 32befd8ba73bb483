// rejected by: failure-surfaces
// advice: failure-completes-the-task
package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** Never completes its future when the wait fails. */
public final class Tasks {
    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        AtomicReference<Thread> waiter = new AtomicReference<>();
        CompletableFuture<Duration> task =
                new CompletableFuture<>() {
                    @Override
                    public boolean cancel(boolean mayInterruptIfRunning) {
                        waiter.get().interrupt();
                        return super.cancel(mayInterruptIfRunning);
                    }
                };
        waiter.set(
                Thread.startVirtualThread(() -> {
                    try {
                        task.complete(WaitRandom.waitRandom(maxDelay));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        return task;
    }
}
