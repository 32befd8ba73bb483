/**
 * The bridge between patched code and the simulation: hooks that patched and transformed methods
 * call, the generated classes that connect them with the JDK, and the carrier that runs virtual
 * threads.
 *
 * <p>Patches name hooks by their method names, which are unique across all hook classes.
 */
@NullMarked
package dev.simul.simulation.internal.hook;

import org.jspecify.annotations.NullMarked;
