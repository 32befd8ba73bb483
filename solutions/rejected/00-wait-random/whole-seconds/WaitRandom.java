// rejected by: gives-fractions-of-seconds, reaches-both-ends
// advice: seconds-are-fine-enough
package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Draws whole seconds only. */
public final class WaitRandom {
    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        long seconds = ThreadLocalRandom.current().nextLong(maxDelay.toSeconds() + 1);
        Duration delay = Duration.ofSeconds(seconds);
        Thread.sleep(delay);
        return delay;
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }
}
