package dev.simul.checks.sample;

import java.time.Duration;

/** What a student is given: a wait whose time and result a check may choose. */
public final class Waiting {
    /** How a wait is done. */
    public static Way way = () -> Duration.ZERO;

    private Waiting() {}

    static Duration once() throws InterruptedException {
        return way.once();
    }

    /** A way to wait. */
    public interface Way {
        /** Waits, and returns a result. */
        Duration once() throws InterruptedException;
    }
}
