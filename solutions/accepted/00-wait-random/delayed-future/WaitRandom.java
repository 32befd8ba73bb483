package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Waits for a future that is completed after the delay. */
public final class WaitRandom {
    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        long millis = new SplittableRandom().nextLong(maxDelay.toMillis() + 1);
        Executor later = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
        try {
            return CompletableFuture.supplyAsync(() -> Duration.ofMillis(millis), later).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }
}
