/**
 * Finds data races with vector clocks and decides at which accesses to shared memory threads are
 * preempted.
 */
@NullMarked
package dev.simul.simulation.internal.race;

import org.jspecify.annotations.NullMarked;
