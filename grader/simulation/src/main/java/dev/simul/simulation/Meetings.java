package dev.simul.simulation;

import dev.simul.simulation.race.Race;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes threads wait before accesses that may race, and tells of those that stand before the same
 * variable at the same time: nothing can order these.
 */
final class Meetings {
    private static final int MOST = 1_000;

    private final Watch watch;
    private final Set<Site> places;
    private final Consumer<Race> met;
    private final Map<Object, List<Standing>> standing = new IdentityHashMap<>();
    private int stood;

    /** Who stands where; two that have, or are about to enter, the same guard cannot meet. */
    private record Standing(int thread, int index, Site site, @Nullable Object guard) {
        boolean meets(int index, Site site, @Nullable Object guard) {
            return this.index == index
                    && (site.writes() || this.site.writes())
                    && (guard == null || this.guard != guard);
        }
    }

    Meetings(Watch watch, Set<Site> places, Consumer<Race> met) {
        this.watch = watch;
        this.places = places;
        this.met = met;
    }

    /** Lets a thread stand before its access until no other can go on. */
    void stand(
            SimulatedThread thread,
            Object target,
            int index,
            Site site,
            String what,
            @Nullable Object guard) {
        if (!places.contains(site)) {
            return;
        }
        List<Standing> others = standing.computeIfAbsent(target, first -> new ArrayList<>(2));
        for (Standing other : others) {
            if (other.meets(index, site, guard)) {
                met.accept(new Race(other.thread, other.site, thread.id, site, what));
            }
        }
        if (++stood > MOST || watch.isAlone()) {
            return;
        }
        Standing here = new Standing(thread.id, index, site, guard);
        others.add(here);
        watch.giveWay(thread);
        others.remove(here);
    }
}
