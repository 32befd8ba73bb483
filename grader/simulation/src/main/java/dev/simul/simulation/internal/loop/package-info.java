/**
 * The simulation loop: one carrier runs one virtual thread at a time and advances the clock when no
 * thread can run.
 *
 * <p>Unparks, monitor hand-offs and timeouts arrive here, from inside and outside the simulation,
 * and are put into one deterministic order.
 */
@NullMarked
package dev.simul.simulation.internal.loop;

import org.jspecify.annotations.NullMarked;
