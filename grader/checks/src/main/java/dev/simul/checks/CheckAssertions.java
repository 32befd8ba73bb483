package dev.simul.checks;

import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * All assertions of a check: those of AssertJ, and those about calls.
 *
 * <p>Before an assertion, {@code as} says why something is expected: "all waits run together, so
 * the longest decides". The student reads it after what was expected.
 */
public class CheckAssertions extends Assertions {
    /** For static imports only. */
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
     * @param call the call, ended or running
     * @param <V> what it returns
     * @return its assertions
     */
    public static <V extends @Nullable Object> CallAssert<V> assertThat(Call<V> call) {
        return new CallAssert<>(call);
    }
}
