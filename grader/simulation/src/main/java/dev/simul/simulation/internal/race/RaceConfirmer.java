package dev.simul.simulation.internal.race;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.internal.thread.SimulatedThread;
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
final class RaceConfirmer {
    private static final int MOST = 1_000;

    private final AccessMonitor watch;
    private final Set<AccessSite> places;
    private final Consumer<Race> met;
    private final Map<Object, List<PendingAccess>> standing = new IdentityHashMap<>();
    private int stood;

    /** Who stands where; two that have, or are about to enter, the same guard cannot meet. */
    private record PendingAccess(int thread, Object part, AccessSite site, @Nullable Object guard) {
        boolean meets(Object part, AccessSite site, @Nullable Object guard) {
            return this.part.equals(part)
                    && (site.writes() || this.site.writes())
                    && (guard == null || this.guard != guard);
        }
    }

    RaceConfirmer(AccessMonitor watch, Set<AccessSite> places, Consumer<Race> met) {
        this.watch = watch;
        this.places = places;
        this.met = met;
    }

    /** Lets a thread stand before its access until no other can go on. */
    void onPendingAccess(
            SimulatedThread thread,
            Object target,
            Object part,
            AccessSite site,
            String what,
            @Nullable Object guard) {
        if (!places.contains(site)) {
            return;
        }
        List<PendingAccess> others = standing.computeIfAbsent(target, first -> new ArrayList<>(2));
        for (PendingAccess other : others) {
            if (other.meets(part, site, guard)) {
                met.accept(new Race(other.thread, other.site, thread.id, site, what));
            }
        }
        if (++stood > MOST || watch.isAlone()) {
            return;
        }
        PendingAccess here = new PendingAccess(thread.id, part, site, guard);
        others.add(here);
        watch.yieldTo(thread);
        others.remove(here);
    }
}
