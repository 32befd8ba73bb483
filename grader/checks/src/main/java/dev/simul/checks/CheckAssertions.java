package dev.simul.checks;

import dev.simul.checks.equality.TrustedCollectionAssert;
import dev.simul.checks.equality.TrustedListAssert;
import java.util.Collection;
import java.util.List;
import org.assertj.core.api.AbstractCollectionAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * All assertions that a check can make: AssertJ's assertions, and assertions about calls.
 *
 * <p>Call {@code as} before an assertion to say why something is expected, for example "all waits
 * run together, so the longest decides". The student sees this reason after the expectation.
 */
public class CheckAssertions extends Assertions {
    /** No instance is needed: import the assertions statically. */
    protected CheckAssertions() {}

    /**
     * Begins a chain of assertions about a call.
     *
     * <pre>{@code
     * // passes
     * assertThat(call(() -> WaitN.waitN(3, MAX))).returned(EXPECTED).took(ofSeconds(3));
     * assertThat(call(() -> 1)).returned(2);                                            // fails
     * }</pre>
     *
     * @param call the call, which may still be running
     * @param <V> the type of the result
     * @return assertions about the call
     */
    public static <V extends @Nullable Object> CallAssert<V> assertThat(Call<V> call) {
        return new CallAssert<>(call);
    }

    /**
     * Begins a chain of assertions about a list that a student's code may have created or filled.
     * The assertions are made on a copy, and two elements count as equal only if each one says that
     * it is equal to the other.
     *
     * @param actual the list
     * @param <E> the type of the elements
     * @return AssertJ's assertions about the list
     */
    public static <E> ListAssert<E> assertThat(List<? extends E> actual) {
        return new TrustedListAssert<>(actual);
    }

    /**
     * Begins a chain of assertions about a collection that a student's code may have created or
     * filled. The assertions are made on a copy, and two elements count as equal only if each one
     * says that it is equal to the other.
     *
     * @param actual the collection
     * @param <E> the type of the elements
     * @return AssertJ's assertions about the collection
     */
    public static <E>
            AbstractCollectionAssert<?, Collection<? extends E>, E, ObjectAssert<E>> assertThat(
                    Collection<? extends E> actual) {
        return new TrustedCollectionAssert<>(actual);
    }
}
