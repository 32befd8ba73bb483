package dev.simul.task.retry;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Says how to retry.
 *
 * @param maxAttempts how many attempts are made at most, the first one included; at least 1
 * @param base the bound of the first pause; more than zero
 * @param cap what the bound of no pause may exceed; at least {@code base}
 * @param deadline the time after which no attempt is started, counted from the call of {@code
 *     retry}
 * @param isTransient which failures may have passed at the next attempt
 */
public record Policy(
        int maxAttempts,
        Duration base,
        Duration cap,
        Duration deadline,
        Predicate<Exception> isTransient) {

    /** Refuses what makes no sense. */
    public Policy {
        Objects.requireNonNull(isTransient, "isTransient");
        if (maxAttempts < 1) {
            throw new IllegalArgumentException(
                    "maxAttempts is at least 1, but was '" + maxAttempts + "'");
        }
        if (!base.isPositive()) {
            throw new IllegalArgumentException("base is more than zero, but was '" + base + "'");
        }
        if (cap.compareTo(base) < 0) {
            throw new IllegalArgumentException("cap is at least base, but was '" + cap + "'");
        }
    }
}
