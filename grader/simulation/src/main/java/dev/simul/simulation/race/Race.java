package dev.simul.simulation.race;

import dev.simul.simulation.Site;

/**
 * Two accesses to one variable that nothing orders.
 *
 * @param first the number of the thread that made the earlier one
 * @param firstSite where
 * @param second the number of the thread that made the later one
 * @param secondSite where
 * @param what what they share, as "total" or "an element of an int[]" or "an ArrayList"
 */
public record Race(int first, Site firstSite, int second, Site secondSite, String what) {}
