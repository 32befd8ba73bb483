/** Knows what the classes of the JDK do to state that threads may share. */
@NullMarked
package dev.simul.simulation.internal.sharing;

import org.jspecify.annotations.NullMarked;
