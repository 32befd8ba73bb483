package dev.simul.junit.schedule;

import dev.simul.simulation.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A run of a test, and its result.
 *
 * @param <V> the type of the outcome's value
 */
public interface Attempt<V> {
    /** Returns the outcome of the simulation. */
    Outcome<V> outcome();

    /**
     * Returns why the test failed.
     *
     * @return the exception for JUnit to report, or null if the test passed
     */
    @Nullable Throwable failure();
}
