/**
 * Transforms code under test and libraries: preemption points, reports of accesses to shared
 * memory, and loop counters are woven into the class files of code under test.
 */
@NullMarked
package dev.simul.simulation.internal.weave;

import org.jspecify.annotations.NullMarked;
