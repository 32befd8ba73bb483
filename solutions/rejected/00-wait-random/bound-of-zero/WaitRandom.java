// rejected by: reaches-both-ends
// advice: zero-is-a-bound
package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Passes the maximum as the bound, which must not be zero. */
public final class WaitRandom {
    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        long millis = ThreadLocalRandom.current().nextLong(maxDelay.toMillis());
        Thread.sleep(millis);
        return Duration.ofMillis(millis);
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }
}
