/**
 * The runtime that simulated threads see: clocks, platform threads, thread pools and random
 * numbers.
 *
 * <p>{@link dev.simul.simulation.internal.runtime.SimulatedRuntime} implements the operations that
 * the hooks in the JDK call.
 */
@NullMarked
package dev.simul.simulation.internal.runtime;

import org.jspecify.annotations.NullMarked;
