package dev.simul.checks.equality;

import java.util.List;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/**
 * AssertJ's assertions about a list, made on a copy, in which an element cannot claim to be equal
 * to an expected one.
 *
 * @param <E> the type of the elements
 */
public final class TrustedListAssert<E> extends ListAssert<E> {
    /**
     * Begins a chain of assertions.
     *
     * @param actual the list
     */
    @SuppressWarnings("NullAway") // AssertJ has no annotations, and asserts about null as well
    public TrustedListAssert(@Nullable List<? extends E> actual) {
        super(actual == null ? null : PlainCopy.<E>ofList(actual));
        usingComparisonStrategy(TrustedEquality.both());
    }
}
