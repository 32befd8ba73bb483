/**
 * The private members of JDK 25 that the simulation reads and calls. Every name of a private member
 * is in this package or in {@code internal.patch}.
 */
@NullMarked
package dev.simul.simulation.internal.jdk25;

import org.jspecify.annotations.NullMarked;
