/** The threads of a simulation: their state, their waits, and the timeline recorded of them. */
@NullMarked
package dev.simul.simulation.internal.thread;

import org.jspecify.annotations.NullMarked;
