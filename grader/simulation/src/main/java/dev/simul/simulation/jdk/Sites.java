package dev.simul.simulation.jdk;

import dev.simul.simulation.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places known so far: woven code names each by its number. */
public final class Sites {
    private static final List<Site> SITES = new ArrayList<>();
    private static final Map<Site, Integer> NUMBERS = new HashMap<>();

    private static volatile Site[] published = {};

    private Sites() {}

    /** Returns the number of a place: the same for an equal place. */
    static synchronized int number(Site site) {
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
    public static Site of(int number) {
        Site[] known = published;
        if (number >= known.length) {
            known = publish();
        }
        return known[number];
    }

    private static synchronized Site[] publish() {
        published = SITES.toArray(Site[]::new);
        return published;
    }
}
