// rejected by: tasks-are-independent
// advice: static-field-per-task
package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Keeps the thread in a static field, so that a cancellation interrupts the latest task. */
public final class Tasks {
    private static volatile Thread thread;

    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        CompletableFuture<Duration> task =
                new CompletableFuture<>() {
                    @Override
                    public boolean cancel(boolean mayInterruptIfRunning) {
                        boolean cancelled = super.cancel(mayInterruptIfRunning);
                        thread.interrupt();
                        return cancelled;
                    }
                };
        thread =
                Thread.ofVirtual()
                        .unstarted(() -> {
                            try {
                                task.complete(WaitRandom.waitRandom(maxDelay));
                            } catch (Throwable failure) {
                                task.completeExceptionally(failure);
                            }
                        });
        thread.start();
        return task;
    }
}
