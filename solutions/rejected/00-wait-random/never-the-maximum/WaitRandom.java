// rejected by: reaches-both-ends
// advice: bound-is-included
package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Assumes that the bound of the random number is included. */
public final class WaitRandom {
    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        if (maxDelay.isZero()) {
            return Duration.ZERO;
        }
        long millis = ThreadLocalRandom.current().nextLong(maxDelay.toMillis());
        Thread.sleep(millis);
        return Duration.ofMillis(millis);
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }
}
