package dev.simul.grader.check.sample;

import java.time.Duration;

/** What a student is given: a wait whose time a check may choose. */
final class Waiting {
    /** How a wait is done. */
    static Way way =
            () -> {
                throw new IllegalStateException("no way was chosen");
            };

    private Waiting() {}

    static Duration once() throws InterruptedException {
        return way.once();
    }

    /** A way to wait. */
    interface Way {
        Duration once() throws InterruptedException;
    }
}
