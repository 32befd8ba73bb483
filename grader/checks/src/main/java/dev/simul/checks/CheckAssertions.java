package dev.simul.checks;

import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * All assertions that a check can make: those of AssertJ, and those about calls.
 *
 * <p>Call {@code as} before an assertion to say why something is expected: "all waits run together,
 * so the longest decides". The student reads this reason after the expectation.
 */
public class CheckAssertions extends Assertions {
    /** No instance is needed: import the assertions statically. */
    protected CheckAssertions() {}

    /**
     * Begins assertions about a call.
     *
     * <pre>{@code
     * // passes
     * assertThat(call(() -> WaitN.waitN(3, MAX))).returned(EXPECTED).took(ofSeconds(3));
     * assertThat(call(() -> 1)).returned(2);                                            // fails
     * }</pre>
     *
     * @param call the call, which may still run
     * @param <V> what the call returns
     * @return assertions about the call
     */
    public static <V extends @Nullable Object> CallAssert<V> assertThat(Call<V> call) {
        return new CallAssert<>(call);
    }
}
