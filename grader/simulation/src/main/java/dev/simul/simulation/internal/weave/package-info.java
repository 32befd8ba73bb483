/**
 * Transforms code under test: preemption points, accesses to shared memory and loop counters are
 * woven into its class files.
 */
@NullMarked
package dev.simul.simulation.internal.weave;

import org.jspecify.annotations.NullMarked;
