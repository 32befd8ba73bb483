package dev.simul.simulation.internal.race;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.internal.site.SiteTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Compares each access to a variable with the earlier ones, and reports unordered pairs. */
final class AccessChecker {
    private final HappensBefore order;
    private final ThreadStates threads;
    private final Consumer<Race> found;

    /** The histories of an object's fields, of an array's elements, or of an object's content. */
    private final Map<Object, Map<Object, AccessHistory>> variables = new IdentityHashMap<>();

    private final Set<Long> reported = new HashSet<>();

    AccessChecker(HappensBefore order, ThreadStates threads, Consumer<Race> found) {
        this.order = order;
        this.threads = threads;
        this.found = found;
    }

    /**
     * Records an access.
     *
     * @param target the object that holds the variable
     * @param part which of its variables: a field, an index, or its content
     * @param what what a report calls the variable
     */
    void access(int thread, Object target, Object part, int number, boolean writes, String what) {
        ThreadState self = threads.of(thread);
        if (self.initializers > 0 || (self.optimisticLock != null && !writes)) {
            return;
        }
        VectorClock clock = order.of(thread);
        AccessHistory history = historyOf(target, part);
        AccessHistory.Access unordered =
                writes
                        ? history.writes(thread, clock, number)
                        : history.reads(thread, clock, number);
        if (unordered != null && reported.add(pair(unordered.site(), number))) {
            AccessSite earlier = SiteTable.of(unordered.site());
            found.accept(new Race(unordered.thread(), earlier, thread, SiteTable.of(number), what));
        }
    }

    AccessHistory historyOf(Object target, Object part) {
        return variables
                .computeIfAbsent(target, first -> new HashMap<>())
                .computeIfAbsent(part, first -> new AccessHistory());
    }

    private static long pair(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }
}
