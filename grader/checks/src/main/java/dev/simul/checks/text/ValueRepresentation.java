package dev.simul.checks.text;

import org.assertj.core.presentation.StandardRepresentation;
import org.jspecify.annotations.Nullable;

/** Makes AssertJ write values in its messages as all other messages of checks do. */
public final class ValueRepresentation extends StandardRepresentation {
    private static final String ASSERTJ = "org.assertj.";

    @Override
    @SuppressWarnings("NullAway") // AssertJ has no annotations, and formats null as well
    public String toStringOf(@Nullable Object value) {
        return value != null && value.getClass().getName().startsWith(ASSERTJ)
                ? super.toStringOf(value)
                : ValueText.whole(value);
    }

    @Override
    public String unambiguousToStringOf(@Nullable Object value) {
        return toStringOf(value);
    }
}
