/** The virtual clock and its timer queue. */
@NullMarked
package dev.simul.simulation.internal.time;

import org.jspecify.annotations.NullMarked;
