/**
 * Finds data races: two accesses to the same variable, one of them a write, with nothing that
 * orders one before the other. It follows which thread has seen how much of which other thread.
 */
@NullMarked
package dev.simul.simulation.race;

import org.jspecify.annotations.NullMarked;
