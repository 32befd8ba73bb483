/**
 * Runs ordinary Java code on a virtual clock and a deterministic scheduler, and tells what happened
 * and when.
 *
 * <p>{@link dev.simul.simulation.Simulation} is the way in. Everything started inside a simulation
 * is part of it. Time stands still while any of its threads can run; when none can, it jumps to the
 * next moment somebody waits for.
 *
 * <p>Which thread goes on is decided by a {@link dev.simul.simulation.Schedule}: first come, first
 * served, or drawn from a seed. {@code Simulation.explore} tries many, stops threads between
 * accesses to what they share, looks for data races, and shrinks what fails to the stops it needs.
 */
@NullMarked
package dev.simul.simulation;

import org.jspecify.annotations.NullMarked;
