/**
 * Runs ordinary Java code on a virtual clock and a deterministic scheduler, and reports what
 * happened and when.
 *
 * <p>Start with {@link dev.simul.simulation.Simulation}. Everything that code starts inside a
 * simulation is part of that simulation. Time stands still while any thread of the simulation can
 * run; when no thread can run, time jumps to the next timer.
 *
 * <p>A {@link dev.simul.simulation.Schedule} decides the order in which threads run: either the
 * order in which they become runnable, or an order drawn from a seed. {@code Simulation.explore}
 * tries many schedules, preempts threads before accesses to shared memory, detects data races, and
 * shrinks a failing schedule to the preemptions it needs.
 *
 * <p>The words of this module:
 *
 * <ul>
 *   <li><b>carrier</b>: the platform thread that runs all threads of a simulation
 *   <li><b>step</b>: one run of a thread on the carrier, until the thread blocks, yields, is
 *       preempted or terminates
 *   <li><b>lane</b>, <b>segment</b>, <b>span</b>: on a timeline, the life of one thread, one of its
 *       waits, and a named piece of work
 *   <li><b>horizon</b>: the virtual time at which a simulation is stopped
 *   <li><b>escape</b>: the use of something that the simulation cannot see or time
 *   <li><b>settle</b>: to wait until no other thread can run
 *   <li><b>shadow</b>: the virtual thread that runs the code of a platform thread
 *   <li><b>site</b>: a place in the code at which a thread waits or accesses shared memory
 * </ul>
 */
@NullMarked
package dev.simul.simulation;

import org.jspecify.annotations.NullMarked;
