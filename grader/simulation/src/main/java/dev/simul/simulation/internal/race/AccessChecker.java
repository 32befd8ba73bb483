package dev.simul.simulation.internal.race;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.internal.site.SiteTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares each access to a variable with the earlier accesses, and reports unordered pairs. */
final class AccessChecker {
    private final HappensBefore order;
    private final ThreadAccessStates threads;
    private final Consumer<Race> found;

    /** The histories of an object's fields, of an array's elements, or of an object's content. */
    private final Map<Object, Map<Object, AccessHistory>> variables = new IdentityHashMap<>();

    private final Set<Long> reported = new HashSet<>();

    AccessChecker(HappensBefore order, ThreadAccessStates threads, Consumer<Race> found) {
        this.order = order;
        this.threads = threads;
        this.found = found;
    }

    /**
     * Records an access.
     *
     * @param target the object that holds the variable
     * @param part the variable: a field, an index, or the content of the target
     * @param what the name of the variable in reports
     */
    void access(int thread, Object target, Object part, int number, boolean writes, String what) {
        if (isIgnored(thread, writes)) {
            return;
        }
        VectorClock clock = order.of(thread);
        Map<Object, AccessHistory> parts = partsOf(target);
        AccessHistory.Access unordered = record(parts, part, thread, clock, number, writes);
        if (unordered == null && part == SharedVariable.CONTENT && parts.size() > 1) {
            unordered = unorderedElement(parts, thread, clock, writes);
        }
        report(unordered, thread, number, what);
    }

    /** Records an access to an element of a list, which is a part of the list's content. */
    void accessElement(
            int thread, Object list, Integer index, int number, boolean writes, String what) {
        if (isIgnored(thread, writes)) {
            return;
        }
        VectorClock clock = order.of(thread);
        Map<Object, AccessHistory> parts = partsOf(list);
        AccessHistory.Access unordered = record(parts, index, thread, clock, number, writes);
        AccessHistory whole = parts.get(SharedVariable.CONTENT);
        if (unordered == null && whole != null) {
            unordered = whole.unordered(thread, clock, writes);
        }
        report(unordered, thread, number, what);
    }

    private boolean isIgnored(int thread, boolean writes) {
        ThreadAccessState self = threads.of(thread);
        return self.initializers > 0 || (self.optimisticLock != null && !writes);
    }

    private static AccessHistory.@Nullable Access record(
            Map<Object, AccessHistory> parts,
            Object part,
            int thread,
            VectorClock clock,
            int number,
            boolean writes) {
        AccessHistory history = parts.computeIfAbsent(part, first -> new AccessHistory());
        return writes
                ? history.writes(thread, clock, number)
                : history.reads(thread, clock, number);
    }

    private static AccessHistory.@Nullable Access unorderedElement(
            Map<Object, AccessHistory> parts, int thread, VectorClock clock, boolean writes) {
        for (Map.Entry<Object, AccessHistory> part : parts.entrySet()) {
            if (part.getKey() instanceof Integer) {
                AccessHistory.Access unordered = part.getValue().unordered(thread, clock, writes);
                if (unordered != null) {
                    return unordered;
                }
            }
        }
        return null;
    }

    private void report(
            AccessHistory.@Nullable Access unordered, int thread, int number, String what) {
        if (unordered != null && reported.add(pair(unordered.site(), number))) {
            AccessSite earlier = SiteTable.of(unordered.site());
            found.accept(new Race(unordered.thread(), earlier, thread, SiteTable.of(number), what));
        }
    }

    AccessHistory historyOf(Object target, Object part) {
        return partsOf(target).computeIfAbsent(part, first -> new AccessHistory());
    }

    private Map<Object, AccessHistory> partsOf(Object target) {
        return variables.computeIfAbsent(target, first -> new HashMap<>());
    }

    private static long pair(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }
}
