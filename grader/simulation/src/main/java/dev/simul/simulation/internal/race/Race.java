package dev.simul.simulation.internal.race;

import dev.simul.simulation.AccessSite;

/**
 * Two accesses to one variable that nothing orders.
 *
 * @param first the number of the thread that made the earlier one
 * @param firstSite where
 * @param second the number of the thread that made the later one
 * @param secondSite where
 * @param what what they share, as "total" or "an element of an int[]" or "an ArrayList"
 */
public record Race(
        int first, AccessSite firstSite, int second, AccessSite secondSite, String what) {}
