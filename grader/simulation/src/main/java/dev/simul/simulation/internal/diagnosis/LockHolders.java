package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The holders of permits and shared locks, which several threads can hold at the same time. */
public final class LockHolders {
    private final Map<Object, List<SimulatedThread>> holders = new IdentityHashMap<>();

    /** Records that a thread acquired a lock or permit. */
    public void acquired(Object lock, SimulatedThread thread) {
        holders.computeIfAbsent(lock, first -> new ArrayList<>(2)).add(thread);
    }

    /**
     * Records that a thread released a lock or permit. This removes the latest acquisition by the
     * thread or, if the thread holds none, the first acquisition by any thread.
     */
    public void released(Object lock, @Nullable SimulatedThread thread) {
        List<SimulatedThread> all = holders.get(lock);
        if (all == null) {
            return;
        }
        int own = all.lastIndexOf(thread);
        all.remove(Math.max(own, 0));
        if (all.isEmpty()) {
            holders.remove(lock);
        }
    }

    /** Returns the holders of a lock without duplicates, in the order in which they acquired it. */
    List<SimulatedThread> of(Object lock) {
        return holders.getOrDefault(lock, List.of()).stream().distinct().toList();
    }
}
