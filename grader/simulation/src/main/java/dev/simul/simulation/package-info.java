/**
 * Runs ordinary Java code on a virtual clock and a deterministic scheduler, and tells what happened
 * and when.
 *
 * <p>{@link dev.simul.simulation.Simulation} is the way in. Everything started inside a simulation
 * is part of it. Time stands still while any of its threads can run; when none can, it jumps to the
 * next moment somebody waits for.
 */
@NullMarked
package dev.simul.simulation;

import org.jspecify.annotations.NullMarked;
