package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for a latch that is never counted down. */
public final class WaitRandom {
    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        long millis = new Random().nextLong(maxDelay.toMillis() + 1);
        new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        return Duration.ofMillis(millis);
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }
}
