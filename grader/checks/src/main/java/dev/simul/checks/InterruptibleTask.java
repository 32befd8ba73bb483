package dev.simul.checks;

import dev.simul.simulation.Simulation;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that sleeps. The only checked exception that it can throw is
 * InterruptedException.
 *
 * @param <V> the type of the result
 */
@FunctionalInterface
interface InterruptibleTask<V extends @Nullable Object> {
    V run() throws InterruptedException;

    /** Does the work as a span on the timeline. */
    static <V extends @Nullable Object> V span(String name, InterruptibleTask<V> work)
            throws InterruptedException {
        try {
            return Simulation.span(name, work::run);
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the work threw an unexpected checked exception", e);
        }
    }
}
