// rejected by: cancel-stops-the-wait
// advice: cancel-stops-the-thread
package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Returns a CompletableFuture, whose cancel method does not interrupt the thread. */
public final class Tasks {
    private static final ExecutorService EXECUTOR = Executors.newVirtualThreadPerTaskExecutor();

    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        return CompletableFuture.supplyAsync(() -> waitUnchecked(maxDelay), EXECUTOR);
    }

    private static Duration waitUnchecked(Duration maxDelay) {
        try {
            return WaitRandom.waitRandom(maxDelay);
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }
}
