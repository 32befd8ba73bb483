package dev.simul.checks;

import dev.simul.checks.junit.SimulationExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs each check of a JUnit class in a separate simulation.
 *
 * <p>For each check, all classes in the check class's package and its subpackages are initialised
 * again, so that no static field keeps a value from an earlier check. Then, in one simulation, the
 * check class is constructed, and its {@code @BeforeEach} methods, the check and the
 * {@code @AfterEach} methods run. Time is virtual from the constructor onwards.
 *
 * <p>{@code @Test}, {@code @ParameterizedTest} and {@code @RepeatedTest} are supported; the types
 * of their arguments must be outside the package. Nested check classes, {@code @BeforeAll} and
 * {@code @AfterAll} are refused.
 *
 * <p>Threads run in first-come, first-served order. If the JUnit configuration parameter or system
 * property {@code simul.schedules} is set to a whole number, each check also runs on that many
 * random schedules, with the seeds 1, 2 and so on, until the check fails. If {@code simul.seed} is
 * set to a whole number, each check runs only on the random schedule with that seed.
 *
 * <p>An underscore in the name of a check is read as a space.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SimulationExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public @interface Simulated {

    /**
     * Lists the classes of the package that the student did not write. A failure never points to a
     * line in these classes.
     *
     * @return classes of the check's package, other than the check class itself
     */
    Class<?>[] given() default {};

    /**
     * Sets the virtual time after which a check that has not finished is stopped.
     *
     * @return the number of days, at least 1
     */
    int horizonDays() default 30;

    /**
     * Runs each check of this class on many schedules that also preempt threads between accesses to
     * shared state. The check fails if two threads race. {@link Schedules} sets the number of
     * schedules for a single check.
     *
     * @return the number of schedules in addition to the usual one: about 200 to find a race, or 0
     *     for the usual schedule only
     */
    int schedules() default 0;
}
