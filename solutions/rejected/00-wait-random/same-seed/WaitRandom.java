// rejected by: draws-anew-each-time, reaches-both-ends, waits-ten-seconds-at-most-by-default
// advice: same-seed-new-numbers
package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.Random;

/** Creates a new generator with the same seed for each wait. */
public final class WaitRandom {
    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        Random random = new Random(42);
        Duration delay = Duration.ofMillis(random.nextLong(maxDelay.toMillis() + 1));
        Thread.sleep(delay);
        return delay;
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }
}
