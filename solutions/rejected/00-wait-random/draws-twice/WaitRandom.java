// rejected by: waits-as-long-as-it-says, calls-are-independent,
// waits-ten-seconds-at-most-by-default
// advice: draws-a-second-time
package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits one random time and returns another. */
public final class WaitRandom {
    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        Thread.sleep(draw(maxDelay));
        return draw(maxDelay);
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }

    private static Duration draw(Duration maxDelay) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(maxDelay.toMillis() + 1));
    }
}
