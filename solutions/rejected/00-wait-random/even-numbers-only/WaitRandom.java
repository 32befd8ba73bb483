// rejected by: reaches-both-ends
// advice: none
package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Draws only even numbers of milliseconds. */
public final class WaitRandom {
    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        long max = maxDelay.toMillis();
        long millis = Math.min(2 * ThreadLocalRandom.current().nextLong(max / 2 + 1), max);
        Thread.sleep(millis);
        return Duration.ofMillis(millis);
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }
}
