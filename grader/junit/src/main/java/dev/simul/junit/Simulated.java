package dev.simul.junit;

import dev.simul.junit.extension.SimulationExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs each test of a class, or a single test, in a simulation of its own.
 *
 * <p>In the simulation, the test class is constructed, and the {@code @BeforeEach} methods, the
 * test and the {@code @AfterEach} methods run. Time is virtual from the constructor onwards. The
 * test fails if the simulation is stopped, for example by a deadlock, and if a thread ends with an
 * exception for which the test has no handler.
 *
 * <p>For each test, the classes in the package of the test class and in its subpackages are
 * initialised again, so that no static field keeps a value from an earlier test. Therefore,
 * {@code @BeforeAll}, {@code @AfterAll} and {@code @TestInstance(PER_CLASS)} are refused.
 *
 * <p>{@code @Test}, {@code @ParameterizedTest}, {@code @RepeatedTest} and {@code @Nested} are
 * supported. The types of arguments must be outside the packages that are loaded again. Other
 * extensions run outside the simulation, in real time. A field that an extension sets, such as a
 * {@code @TempDir}, has its value in the test too.
 *
 * <p>An annotation of a method replaces that of its class.
 *
 * <p>Two JUnit configuration parameters or system properties apply to all tests. {@code
 * simul.schedules} is the least number of {@link #schedules}. {@code simul.seed} takes precedence
 * over {@link #seed}.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SimulationExtension.class)
public @interface Simulated {

    /**
     * Sets the virtual time after which a test that has not finished is stopped.
     *
     * @return the number of days, at least 1
     */
    int horizonDays() default 30;

    /**
     * Runs each test on many schedules, until it fails. After the usual schedule, on which threads
     * take turns in first-come, first-served order, come random ones, which also preempt threads
     * between accesses to shared state. A test fails if two threads race.
     *
     * @return the number of schedules in addition to the usual one: about 200 to find a race, or 0
     *     for the usual schedule only
     */
    int schedules() default 0;

    /**
     * Runs each test only on the random schedule of one seed. The message of a failure names the
     * seed that repeats it.
     *
     * @return the seed, or 0 for the usual schedule
     */
    long seed() default 0;

    /**
     * Lists packages that belong to the code under test, besides the package of the test class.
     * Their classes, and those of their subpackages, are initialised again for each test too. Races
     * and endless loops are found only in classes that are loaded again.
     *
     * <p>A library that keeps threads in static fields works in each test if its package is listed.
     * This takes longer, because all its classes are loaded again.
     *
     * @return the names of packages, such as {@code "reactor"}
     */
    String[] reload() default {};
}
