/**
 * Finds data races with vector clocks and decides at which accesses to shared memory a thread is
 * preempted.
 */
@NullMarked
package dev.simul.simulation.internal.race;

import org.jspecify.annotations.NullMarked;
