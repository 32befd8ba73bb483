/**
 * Runs code on one schedule after another until it fails, and reduces the failing schedule to the
 * preemptions it needs.
 */
@NullMarked
package dev.simul.simulation.explore;

import org.jspecify.annotations.NullMarked;
