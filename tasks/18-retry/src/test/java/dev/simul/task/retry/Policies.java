package dev.simul.task.retry;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;

import java.time.Duration;

/** Policies that retry after an IllegalStateException, with a base of 1 s and a cap of 10 s. */
final class Policies {
    private Policies() {}

    static Policy attempts(int maxAttempts) {
        return attempts(maxAttempts, ofDays(10));
    }

    static Policy attempts(int maxAttempts, Duration deadline) {
        return new Policy(
                maxAttempts,
                ofSeconds(1),
                ofSeconds(10),
                deadline,
                failure -> failure instanceof IllegalStateException);
    }
}
