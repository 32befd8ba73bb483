/** Describes how the classes of the JDK use state that threads may share. */
@NullMarked
package dev.simul.simulation.internal.sharing;

import org.jspecify.annotations.NullMarked;
