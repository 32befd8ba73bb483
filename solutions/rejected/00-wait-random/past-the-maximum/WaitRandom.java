// rejected by: stays-within-the-maximum
// advice: largest-draw-is-the-maximum
package dev.simul.task.waitrandom;

import java.time.Duration;

/** Rounds a random number up, past the maximum. */
public final class WaitRandom {
    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        long millis = Math.round(Math.random() * (maxDelay.toMillis() + 1));
        Thread.sleep(millis);
        return Duration.ofMillis(millis);
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }
}
