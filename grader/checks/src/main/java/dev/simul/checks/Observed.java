package dev.simul.checks;

import dev.simul.checks.equality.TrustedEquality;
import dev.simul.checks.observe.CheckContext;
import dev.simul.checks.text.CallResult;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lets a check say what it has seen, so that the course's advice can refer to it. Most symptoms are
 * found without the help of the check; see {@link dev.simul.checks.symptom.Symptom}.
 */
public final class Observed {
    private Observed() {}

    /**
     * Says that a part of the check begins. If the check fails in this part, its symptoms include
     * {@code in:<name>}.
     *
     * <pre>{@code
     * Observed.part("second-call");
     * assertThat(call(() -> WaitN.waitN(2, MAX))).returned(List.of(ofSeconds(1), ofSeconds(2)));
     * }</pre>
     *
     * @param name the name of the part, in lower case with hyphens
     */
    public static void part(String name) {
        CheckContext.current("Observed.part").begin(name);
    }

    /**
     * Says what the check has seen. If the check fails, its symptoms include {@code seen:<name>}.
     *
     * <pre>{@code
     * Observed.that("total-is-negative", call.value() < 0);
     * }</pre>
     *
     * @param name the name of the observation, in lower case with hyphens
     * @param holds whether it was seen; if false, nothing is recorded
     */
    public static void that(String name, boolean holds) {
        if (holds) {
            CheckContext.current("Observed.that").saw(name);
        }
    }

    /**
     * Says what the check has seen in the value that a call returned. If the check fails, its
     * symptoms include {@code seen:<name>}.
     *
     * <pre>{@code
     * Observed.inValue("sum-is-missing", call, numbers -> numbers.size() == 9);
     * }</pre>
     *
     * @param name the name of the observation, in lower case with hyphens
     * @param call the call; if it has not returned a value other than null, nothing is recorded
     * @param test whether it was seen in the value
     * @param <V> the type of the value
     */
    public static <V extends @Nullable Object> void inValue(
            String name, Call<V> call, Predicate<? super V> test) {
        if (call.hasReturned() && call.failure() == null) {
            V value = call.value();
            that(name, value != null && test.test(value));
        }
    }

    /**
     * Says that a call has returned a certain wrong value. If the check fails, its symptoms include
     * {@code seen:<name>}.
     *
     * <pre>{@code
     * Observed.returned("whole-seconds", call, ofSeconds(7));
     * }</pre>
     *
     * @param name the name of the observation, in lower case with hyphens
     * @param call the call
     * @param value the value; if the call has not returned an equal one, nothing is recorded
     */
    public static void returned(String name, Call<?> call, Object value) {
        that(
                name,
                call.ending() instanceof CallResult.Returned(Object returned)
                        && TrustedEquality.areEqual(value, returned));
    }
}
