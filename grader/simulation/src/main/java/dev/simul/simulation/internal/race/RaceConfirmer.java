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
 * Preempts threads before accesses that may race, until no other thread can run, and reports two
 * threads that are about to access the same variable at the same time: nothing can order these.
 * This is race-directed scheduling (Sen, Race directed random testing of concurrent programs, PLDI
 * 2008).
 */
final class RaceConfirmer {
    private static final int MAX_PREEMPTIONS = 1_000;

    private final AccessMonitor monitor;
    private final Set<AccessSite> places;
    private final Consumer<Race> confirmed;
    private final Map<Object, List<PendingAccess>> pending = new IdentityHashMap<>();
    private int preemptions;

    /** A thread that is about to access a variable; a guard excludes others with the same guard. */
    private record PendingAccess(
            int thread, SharedVariable variable, AccessSite site, @Nullable Object guard) {
        boolean races(SharedVariable other, @Nullable Object otherGuard) {
            return variable.part().equals(other.part())
                    && (variable.writes() || other.writes())
                    && (guard == null || guard != otherGuard);
        }
    }

    RaceConfirmer(AccessMonitor monitor, Set<AccessSite> places, Consumer<Race> confirmed) {
        this.monitor = monitor;
        this.places = places;
        this.confirmed = confirmed;
    }

    boolean isPlace(AccessSite site) {
        return places.contains(site);
    }

    /** Compares an access with those that other threads are about to make, and preempts. */
    void onPendingAccess(
            SimulatedThread thread,
            AccessSite site,
            List<SharedVariable> variables,
            @Nullable Object guard) {
        for (SharedVariable variable : variables) {
            for (PendingAccess other : pendingTo(variable)) {
                if (other.races(variable, guard)) {
                    confirmed.accept(
                            new Race(other.thread, other.site, thread.id, site, variable.what()));
                }
            }
        }
        if (++preemptions > MAX_PREEMPTIONS || monitor.isAlone()) {
            return;
        }
        List<PendingAccess> own = new ArrayList<>(variables.size());
        for (SharedVariable variable : variables) {
            PendingAccess access = new PendingAccess(thread.id, variable, site, guard);
            pendingTo(variable).add(access);
            own.add(access);
        }
        monitor.yieldTo(thread);
        own.forEach(access -> pendingTo(access.variable).remove(access));
    }

    private List<PendingAccess> pendingTo(SharedVariable variable) {
        return pending.computeIfAbsent(variable.target(), first -> new ArrayList<>(2));
    }
}
