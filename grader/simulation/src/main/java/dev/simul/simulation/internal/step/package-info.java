/**
 * Records what each thread does, step by step. Simulations use this package only if their settings
 * ask for steps.
 */
@NullMarked
package dev.simul.simulation.internal.step;

import org.jspecify.annotations.NullMarked;
