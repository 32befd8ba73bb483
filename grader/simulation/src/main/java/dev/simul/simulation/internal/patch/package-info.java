/**
 * The patches of JDK classes: which methods are changed, and how.
 *
 * <p>{@link dev.simul.simulation.internal.patch.JdkPatches} collects the lists for all subjects;
 * {@link dev.simul.simulation.internal.patch.MethodPatch} and {@link
 * dev.simul.simulation.internal.patch.ClockRedirect} apply them. Private names of the JDK may occur
 * only here and in {@code internal.jdk}.
 */
@NullMarked
package dev.simul.simulation.internal.patch;

import org.jspecify.annotations.NullMarked;
