package dev.simul.task.waitn;

import java.time.Duration;

public final class WaitRandom {
    static Waiting waiting = max -> max;

    public static Duration waitRandom(Duration maxDelay) {
        return maxDelay;
    }

    interface Waiting {
        Duration waitUpTo(Duration maxDelay) throws InterruptedException;
    }
}
