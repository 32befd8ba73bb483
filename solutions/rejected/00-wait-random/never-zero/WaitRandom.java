// rejected by: reaches-both-ends
// advice: zero-is-no-time
package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Always waits at least one millisecond. */
public final class WaitRandom {
    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        if (maxDelay.isZero()) {
            return Duration.ZERO;
        }
        long millis = 1 + ThreadLocalRandom.current().nextLong(maxDelay.toMillis());
        Thread.sleep(millis);
        return Duration.ofMillis(millis);
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }
}
