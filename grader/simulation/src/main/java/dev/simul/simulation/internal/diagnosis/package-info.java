/**
 * Explains why a simulation stopped: the wait-for graph, its cycles, lock holders, lost wake-ups
 * and polling.
 */
@NullMarked
package dev.simul.simulation.internal.diagnosis;

import org.jspecify.annotations.NullMarked;
