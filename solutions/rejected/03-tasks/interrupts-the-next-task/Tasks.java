// rejected by: tasks-are-independent, cancel-stops-the-wait
// advice: done-tasks-own-their-thread
package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Interrupts the thread of a task that is done, although the thread runs another task by then. */
public final class Tasks {
    private static final ExecutorService POOL = Executors.newCachedThreadPool();

    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        InterruptingFuture task = new InterruptingFuture();
        task.running =
                POOL.submit(() -> {
                    task.thread = Thread.currentThread();
                    try {
                        task.complete(WaitRandom.waitRandom(maxDelay));
                    } catch (Throwable failure) {
                        task.completeExceptionally(failure);
                    }
                });
        return task;
    }

    private static final class InterruptingFuture extends CompletableFuture<Duration> {
        private volatile Thread thread;
        private volatile Future<?> running;

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            running.cancel(mayInterruptIfRunning);
            if (thread != null) {
                thread.interrupt();
            }
            return super.cancel(mayInterruptIfRunning);
        }
    }
}
