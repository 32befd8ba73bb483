package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Makes a CompletableFuture interrupt its thread when it is cancelled. */
public final class Tasks {
    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        InterruptingFuture task = new InterruptingFuture();
        task.thread =
                Thread.ofVirtual()
                        .unstarted(() -> {
                            try {
                                task.complete(WaitRandom.waitRandom(maxDelay));
                            } catch (Throwable failure) {
                                task.completeExceptionally(failure);
                            }
                        });
        task.thread.start();
        return task;
    }

    private static final class InterruptingFuture extends CompletableFuture<Duration> {
        private volatile Thread thread;

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled && mayInterruptIfRunning) {
                thread.interrupt();
            }
            return cancelled;
        }
    }
}
