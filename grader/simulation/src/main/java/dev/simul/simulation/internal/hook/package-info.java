/**
 * The bridge between patched code and the simulation: hooks that patched JDK methods call, the
 * delegate that answers them, and the generated classes in between.
 */
@NullMarked
package dev.simul.simulation.internal.hook;

import org.jspecify.annotations.NullMarked;
