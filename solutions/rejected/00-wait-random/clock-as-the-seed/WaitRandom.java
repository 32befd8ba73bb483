// rejected by: draws-anew-each-time, reaches-both-ends
// advice: none
package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.Random;

/** Seeds each generator with the time of day, which is the same for a whole millisecond. */
public final class WaitRandom {
    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        Random random = new Random(System.currentTimeMillis());
        long millis = random.nextLong(maxDelay.toMillis() + 1);
        Thread.sleep(millis);
        return Duration.ofMillis(millis);
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }
}
