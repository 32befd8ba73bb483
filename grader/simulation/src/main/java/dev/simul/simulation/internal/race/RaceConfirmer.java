package dev.simul.simulation.internal.race;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.internal.site.SharedField;
import dev.simul.simulation.internal.site.SiteTable;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Preempts threads before accesses that may race, until no other thread can run. Reports two
 * threads that are both about to access the same variable, because nothing can order their
 * accesses. This is race-directed scheduling (Sen, Race directed random testing of concurrent
 * programs, PLDI 2008).
 */
final class RaceConfirmer {
    private static final int MAX_PREEMPTIONS = 1_000;

    private final PreemptionPoints points;
    private final Set<AccessSite> sites;
    private final Consumer<Race> confirmed;
    private final Map<Object, List<PendingAccess>> pending = new IdentityHashMap<>();
    private int preemptions;

    /**
     * A thread that is about to access a variable; two accesses with the same guard exclude each
     * other.
     */
    private record PendingAccess(
            int thread, SharedVariable variable, AccessSite site, @Nullable Object guard) {
        boolean races(SharedVariable other, @Nullable Object otherGuard) {
            return variable.overlaps(other)
                    && (variable.writes() || other.writes())
                    && (guard == null || guard != otherGuard);
        }
    }

    RaceConfirmer(PreemptionPoints points, Set<AccessSite> sites, Consumer<Race> confirmed) {
        this.points = points;
        this.sites = sites;
        this.confirmed = confirmed;
    }

    /** Called before a thread accesses a field; the object is null if the field is static. */
    void beforeField(SimulatedThread thread, @Nullable Object object, int number) {
        AccessSite site = SiteTable.of(number);
        if (site.kind() == AccessSite.Kind.FIELD && sites.contains(site)) {
            SharedField field = SiteTable.fieldOf(number);
            Object holder = SharedVariable.holderOf(object, field);
            SharedVariable variable =
                    new SharedVariable(holder, field, site.writes(), site.member());
            pend(thread, site, List.of(variable), null);
        }
    }

    /** Called before a thread accesses an element of an array. */
    void beforeElement(SimulatedThread thread, Object array, int index, int number) {
        AccessSite site = SiteTable.of(number);
        if (sites.contains(site)) {
            String what = SharedVariable.elementOf(array);
            SharedVariable variable = new SharedVariable(array, index, site.writes(), what);
            pend(thread, site, List.of(variable), null);
        }
    }

    /** Called before a thread calls a method of an object, or passes the object to a method. */
    void beforeCall(SimulatedThread thread, RaceDetector detector, Object object, int number) {
        AccessSite site = SiteTable.of(number);
        if (sites.contains(site)) {
            List<SharedVariable> variables = detector.accessedBy(object, number);
            if (!variables.isEmpty()) {
                pend(thread, site, variables, detector.guardOf(thread.id, object, number));
            }
        }
    }

    /** Called before a thread accesses an element of a list, or reads the list's size. */
    void beforeListElement(
            SimulatedThread thread, RaceDetector detector, List<?> list, int index, int number) {
        AccessSite site = SiteTable.of(number);
        if (sites.contains(site)) {
            List<SharedVariable> variables = detector.accessedBy(list, index, number);
            if (!variables.isEmpty()) {
                pend(thread, site, variables, detector.guardOf(thread.id, list, number));
            }
        }
    }

    /** Compares an access with the pending accesses of other threads, and preempts its thread. */
    private void pend(
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
        if (++preemptions > MAX_PREEMPTIONS || points.isAlone()) {
            return;
        }
        List<PendingAccess> own = new ArrayList<>(variables.size());
        for (SharedVariable variable : variables) {
            PendingAccess access = new PendingAccess(thread.id, variable, site, guard);
            pendingTo(variable).add(access);
            own.add(access);
        }
        points.yieldTo(thread);
        own.forEach(access -> pendingTo(access.variable).remove(access));
    }

    private List<PendingAccess> pendingTo(SharedVariable variable) {
        return pending.computeIfAbsent(variable.target(), first -> new ArrayList<>(2));
    }
}
