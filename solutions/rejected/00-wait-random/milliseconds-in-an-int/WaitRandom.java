// rejected by: interruption-ends-the-wait
// advice: int-holds-every-time
package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Draws an int, which is too small for the milliseconds of four weeks. */
public final class WaitRandom {
    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        int max = (int) maxDelay.toMillis();
        Duration delay = Duration.ofMillis(ThreadLocalRandom.current().nextInt(max + 1));
        Thread.sleep(delay);
        return delay;
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }
}
