package dev.simul.simulation.internal.race;

import dev.simul.simulation.AccessSite;

/**
 * Two unordered accesses to one variable, at least one of which is a write.
 *
 * @param first the number of the thread that made the earlier access
 * @param firstSite the site of the earlier access
 * @param second the number of the thread that made the later access
 * @param secondSite the site of the later access
 * @param what the name of the variable in reports, such as "total", "an element of an int[]" or "an
 *     ArrayList"
 */
public record Race(
        int first, AccessSite firstSite, int second, AccessSite secondSite, String what) {}
