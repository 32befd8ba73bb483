/**
 * Finds data races with vector clocks and decides where a thread is preempted at an access to
 * shared memory.
 */
@NullMarked
package dev.simul.simulation.internal.race;

import org.jspecify.annotations.NullMarked;
