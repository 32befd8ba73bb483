package dev.simul.checks.sample;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A student whose code waits longer where threads take turns in another order than the usual. */
public final class Turns {
    private Turns() {}

    /** Returns how often it has waited. */
    public static int wait(Duration more, int times) throws InterruptedException {
        AtomicInteger first = new AtomicInteger();
        Thread.startVirtualThread(() -> first.compareAndSet(0, 1));
        Thread.startVirtualThread(() -> first.compareAndSet(0, 2));
        Thread.sleep(Duration.ofSeconds(1));
        if (first.get() == 1) {
            return 1;
        }
        for (int i = 0; i < times; i++) {
            Thread.sleep(more);
        }
        return 1 + times;
    }
}
