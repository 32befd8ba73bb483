package dev.simul.checks.equality;

import java.util.Collection;
import org.assertj.core.api.CollectionAssert;
import org.jspecify.annotations.Nullable;

/**
 * AssertJ's assertions about a collection, made on a copy, in which an element cannot claim to be
 * equal to an expected one.
 *
 * @param <E> the type of the elements
 */
public final class TrustedCollectionAssert<E> extends CollectionAssert<E> {
    /**
     * Begins a chain of assertions.
     *
     * @param actual the collection
     */
    @SuppressWarnings("NullAway") // AssertJ has no annotations, and asserts about null as well
    public TrustedCollectionAssert(@Nullable Collection<? extends E> actual) {
        super(actual == null ? null : PlainCopy.<E>ofList(actual));
        usingComparisonStrategy(TrustedEquality.both());
    }
}
