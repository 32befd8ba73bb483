/** What is recorded of each simulated thread: its state, its waits and their places. */
@NullMarked
package dev.simul.simulation.internal.thread;

import org.jspecify.annotations.NullMarked;
