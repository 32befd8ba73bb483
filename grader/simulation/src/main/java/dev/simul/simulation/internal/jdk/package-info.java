/**
 * The private members of the JDK that the simulation reads and calls, and the facts that differ
 * between the supported releases. Every name of a private member is in this package or in {@code
 * internal.patch}.
 */
@NullMarked
package dev.simul.simulation.internal.jdk;

import org.jspecify.annotations.NullMarked;
