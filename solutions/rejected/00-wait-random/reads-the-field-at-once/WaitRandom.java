// rejected by: calls-are-independent
// advice: shares-without-a-lock
package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Draws the time in a static field and immediately copies the field, but another wait may change it
 * in between.
 */
public final class WaitRandom {
    private static long millis;

    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        draw(maxDelay);
        Duration delay = Duration.ofMillis(millis);
        Thread.sleep(millis);
        return delay;
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }

    private static void draw(Duration maxDelay) {
        millis = ThreadLocalRandom.current().nextLong(maxDelay.toMillis() + 1);
    }
}
