/**
 * What hooks ask of the simulation that the calling thread is part of: one interface for each
 * subject.
 */
@NullMarked
package dev.simul.simulation.internal.delegate;

import org.jspecify.annotations.NullMarked;
