package dev.simul.checks.manifest;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Exact points: multiples of 0.25, so that sums need no rounding. */
final class Points {
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private Points() {}

    static BigDecimal require(@Nullable BigDecimal points) {
        BigDecimal value = Require.requirePresent("points", points);
        if (value.signum() <= 0 || value.remainder(QUARTER).signum() != 0) {
            throw new IllegalArgumentException(
                    "'points': expected a multiple of 0.25, more than 0, found '" + value + "'");
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
