// rejected by: interruption-ends-the-wait
// advice: wrapped-is-as-good
package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Throws an unchecked exception instead of the InterruptedException. */
public final class WaitRandom {
    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        long millis = ThreadLocalRandom.current().nextLong(maxDelay.toMillis() + 1);
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException("the wait was interrupted", e);
        }
        return Duration.ofMillis(millis);
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }
}
