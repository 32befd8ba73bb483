/**
 * The patches of JDK classes: which methods are changed, and how.
 *
 * <p>{@link dev.simul.simulation.internal.patch.JdkPatches} lists them; {@link
 * dev.simul.simulation.internal.patch.MethodPatch} and {@link
 * dev.simul.simulation.internal.patch.ClockRedirect} apply them.
 */
@NullMarked
package dev.simul.simulation.internal.patch;

import org.jspecify.annotations.NullMarked;
