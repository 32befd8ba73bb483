/**
 * Installs the patches in a JVM: the Java agent, its attachment to the running JVM, the
 * transformer, and the cache of patched classes.
 */
@NullMarked
package dev.simul.simulation.internal.agent;

import org.jspecify.annotations.NullMarked;
