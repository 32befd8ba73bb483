/**
 * The interfaces, one for each subject, through which hooks call the simulation that the calling
 * thread is part of.
 */
@NullMarked
package dev.simul.simulation.internal.delegate;

import org.jspecify.annotations.NullMarked;
