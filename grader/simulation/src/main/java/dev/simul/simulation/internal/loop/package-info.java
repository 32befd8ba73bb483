/**
 * The simulation loop: one carrier runs one virtual thread at a time and advances the clock when no
 * thread can run.
 *
 * <p>This package receives unparks, monitor hand-offs and timeouts from inside and outside the
 * simulation, and puts them into one deterministic order.
 */
@NullMarked
package dev.simul.simulation.internal.loop;

import org.jspecify.annotations.NullMarked;
