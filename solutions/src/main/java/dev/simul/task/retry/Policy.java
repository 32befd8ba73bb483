package dev.simul.task.retry;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Describes how to retry. Each time is at most a hundred years.
 *
 * @param maxAttempts the largest number of attempts, including the first; at least 1
 * @param base the bound of the first pause, more than zero
 * @param cap the largest bound of a pause, at least {@code base}
 * @param deadline the time after which no attempt starts, counted from the call to {@code retry}
 * @param isTransient accepts the failures after which another attempt may succeed
 */
public record Policy(
        int maxAttempts,
        Duration base,
        Duration cap,
        Duration deadline,
        Predicate<Exception> isTransient) {

    /** Rejects invalid values. */
    public Policy {
        Objects.requireNonNull(isTransient, "isTransient");
        if (maxAttempts < 1) {
            throw new IllegalArgumentException(
                    "expected a maxAttempts of at least 1, found '" + maxAttempts + "'");
        }
        if (!base.isPositive()) {
            throw new IllegalArgumentException(
                    "expected a base of more than zero, found '" + base + "'");
        }
        if (cap.compareTo(base) < 0) {
            throw new IllegalArgumentException(
                    "expected a cap of at least base, found '" + cap + "'");
        }
    }
}
