package dev.simul.simulation.internal.site;

import dev.simul.simulation.AccessSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places known so far: woven code names each by its number. */
public final class SiteTable {
    private static final List<AccessSite> SITES = new ArrayList<>();
    private static final Map<AccessSite, Integer> NUMBERS = new HashMap<>();

    private static volatile AccessSite[] published = {};

    private SiteTable() {}

    /** Returns the number of a place: the same for an equal place. */
    public static synchronized int number(AccessSite site) {
        Integer known = NUMBERS.get(site);
        if (known != null) {
            return known;
        }
        int number = SITES.size();
        SITES.add(site);
        NUMBERS.put(site, number);
        return number;
    }

    /**
     * Returns a place.
     *
     * @param number its number
     * @return the place
     */
    public static AccessSite of(int number) {
        AccessSite[] known = published;
        if (number >= known.length) {
            known = publish();
        }
        return known[number];
    }

    private static synchronized AccessSite[] publish() {
        published = SITES.toArray(AccessSite[]::new);
        return published;
    }
}
