// rejected by: waits-ten-seconds-at-most-by-default, interruption-ends-the-wait
// advice: none
package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Draws a time of at most ten seconds, but does not wait. */
public final class WaitRandom {
    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        long millis = ThreadLocalRandom.current().nextLong(maxDelay.toMillis() + 1);
        Thread.sleep(millis);
        return Duration.ofMillis(millis);
    }

    public static Duration waitRandom() throws InterruptedException {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(10_001));
    }
}
