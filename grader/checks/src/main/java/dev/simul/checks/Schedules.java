package dev.simul.checks;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a check on many schedules, as {@link Simulated#schedules} does for all checks of a class.
 *
 * <p>Such a check must pass on every schedule on which a correct answer may run. The check must not
 * assert an order that the task does not require.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Schedules {

    /**
     * Sets the number of schedules on which the check runs in addition to the usual one.
     *
     * @return the number of additional schedules: about 200 to find a race, or 0 for the usual
     *     schedule only
     */
    int value();
}
