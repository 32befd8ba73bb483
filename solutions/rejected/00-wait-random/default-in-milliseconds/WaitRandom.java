// rejected by: waits-ten-seconds-at-most-by-default
// advice: times-are-in-seconds
package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Uses ten milliseconds as the default. */
public final class WaitRandom {
    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        long millis = ThreadLocalRandom.current().nextLong(maxDelay.toMillis() + 1);
        Duration delay = Duration.ofMillis(millis);
        Thread.sleep(delay);
        return delay;
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofMillis(10));
    }
}
