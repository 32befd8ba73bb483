package dev.simul.checks;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a check on many schedules, as {@link Simulated#schedules} does for all checks of a class.
 *
 * <p>Such a check must pass on every schedule that a correct answer may meet. The check must not
 * assert an order that the task does not require.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Schedules {

    /**
     * Sets how many schedules the check runs on besides the usual one.
     *
     * @return about 200 for a race; 0 for the usual one only
     */
    int value();
}
