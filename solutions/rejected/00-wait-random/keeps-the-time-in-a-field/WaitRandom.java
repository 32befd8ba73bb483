// rejected by: calls-are-independent, draws-anew-each-time
// advice: only-one-wait-at-a-time
package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Keeps the random time in a static field, which a simultaneous wait changes. */
public final class WaitRandom {
    private static long millis;

    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        millis = ThreadLocalRandom.current().nextLong(maxDelay.toMillis() + 1);
        Thread.sleep(millis);
        return Duration.ofMillis(millis);
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }
}
