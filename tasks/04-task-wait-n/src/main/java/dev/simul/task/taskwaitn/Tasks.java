package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/** Board 03, finished: a task is a value. */
public final class Tasks {
    /** How to wait; the checks replace this with waits of known length. */
    static Waiting waiting = Tasks::sleep;

    private Tasks() {}

    /**
     * Starts a random wait on its own thread and returns immediately, while the wait is running.
     *
     * @param maxDelay the longest time the wait may take, in whole milliseconds, zero or more
     * @return the task, which completes with the time that it waited or with the wait's failure;
     *     cancelling the task stops the wait
     */
    public static CompletableFuture<Duration> taskWaitRandom(Duration maxDelay) {
        CompletableFuture<Duration> task = new CompletableFuture<>();
        Thread thread =
                Thread.startVirtualThread(() -> {
                    try {
                        task.complete(waiting.waitUpTo(maxDelay));
                    } catch (Throwable failure) {
                        task.completeExceptionally(failure);
                    }
                });
        task.whenComplete((result, failure) -> {
            if (task.isCancelled()) {
                thread.interrupt();
            }
        });
        return task;
    }

    private static Duration sleep(Duration maxDelay) throws InterruptedException {
        long millis = ThreadLocalRandom.current().nextLong(maxDelay.toMillis() + 1);
        Duration delay = Duration.ofMillis(millis);
        Thread.sleep(delay);
        return delay;
    }

    /** A way to wait. */
    interface Waiting {
        Duration waitUpTo(Duration maxDelay) throws InterruptedException;
    }
}
