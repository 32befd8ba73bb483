// rejected by: waits-as-long-as-it-says, interruption-ends-the-wait, calls-are-independent,
// waits-ten-seconds-at-most-by-default
// advice: computing-is-waiting
package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Draws a time and does not wait. */
public final class WaitRandom {
    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(maxDelay.toMillis() + 1));
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }
}
