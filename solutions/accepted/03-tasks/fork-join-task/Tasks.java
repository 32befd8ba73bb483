package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Forks in its own pool, which has enough workers and soon ends idle ones. */
public final class Tasks {
    private static final int WIDTH = 10_000;
    private static final ForkJoinPool POOL =
            new ForkJoinPool(
                    WIDTH,
                    ForkJoinPool.defaultForkJoinWorkerThreadFactory,
                    null,
                    true,
                    0,
                    WIDTH,
                    1,
                    null,
                    1,
                    TimeUnit.SECONDS);

    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        Callable<Duration> wait = () -> WaitRandom.waitRandom(maxDelay);
        return POOL.submit(ForkJoinTask.adaptInterruptible(wait));
    }
}
