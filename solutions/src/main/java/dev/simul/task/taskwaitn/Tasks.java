package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/** Board 03, finished: a task is a value. */
public final class Tasks {
    /** The way a wait is done; the checks put one in whose times they know. */
    static Waiting waiting = Tasks::sleep;

    private Tasks() {}

    /**
     * Starts a random wait on a thread of its own and returns at once, while it goes on.
     *
     * @param maxDelay the longest time the wait may take, in whole milliseconds, zero or more
     * @return the task: its result is the time waited, or what the wait failed with; cancelling it
     *     stops the wait
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
