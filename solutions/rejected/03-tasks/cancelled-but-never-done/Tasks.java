// rejected by: cancel-stops-the-wait
// advice: interrupting-completes-the-task
package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Interrupts the thread of a cancelled task, but never completes the task. */
public final class Tasks {
    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        Thread[] thread = new Thread[1];
        CompletableFuture<Duration> task =
                new CompletableFuture<>() {
                    @Override
                    public boolean cancel(boolean mayInterruptIfRunning) {
                        thread[0].interrupt();
                        return true;
                    }
                };
        thread[0] =
                Thread.startVirtualThread(() -> {
                    try {
                        task.complete(WaitRandom.waitRandom(maxDelay));
                    } catch (InterruptedException interrupted) {
                        task.cancel(true);
                    } catch (Throwable failure) {
                        task.completeExceptionally(failure);
                    }
                });
        return task;
    }
}
