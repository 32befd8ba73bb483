package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Makes a CompletableFuture interrupt its thread when it is done, and so when it is cancelled. */
public final class Tasks {
    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        CompletableFuture<Duration> task = new CompletableFuture<>();
        Thread thread =
                Thread.startVirtualThread(() -> {
                    try {
                        task.complete(WaitRandom.waitRandom(maxDelay));
                    } catch (Throwable failure) {
                        task.completeExceptionally(failure);
                    }
                });
        task.whenComplete((waited, failure) -> thread.interrupt());
        return task;
    }
}
