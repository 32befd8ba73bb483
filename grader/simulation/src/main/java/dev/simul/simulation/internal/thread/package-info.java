/** The threads of a simulation: their states, their waits, and their timeline. */
@NullMarked
package dev.simul.simulation.internal.thread;

import org.jspecify.annotations.NullMarked;
