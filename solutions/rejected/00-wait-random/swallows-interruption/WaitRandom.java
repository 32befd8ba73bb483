// rejected by: interruption-ends-the-wait
// advice: interruption-can-be-ignored
package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Catches the interruption and returns as if it had waited. */
public final class WaitRandom {
    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        long millis = ThreadLocalRandom.current().nextLong(maxDelay.toMillis() + 1);
        Duration delay = Duration.ofMillis(millis);
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            System.out.println("interrupted");
        }
        return delay;
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }
}
