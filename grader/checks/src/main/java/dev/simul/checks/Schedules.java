package dev.simul.checks;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has a check tried on many schedules, as {@link Simulated#schedules} does for all checks of a
 * class.
 *
 * <p>A check that is tried so must pass on every schedule a right answer may meet: it asserts
 * nothing about an order that the answer does not fix.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Schedules {

    /**
     * Sets how many schedules are tried besides the usual one.
     *
     * @return about 200 for a race; 0 for the usual one only
     */
    int value();
}
