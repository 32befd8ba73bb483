package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The holders of what several threads can hold at once: permits and shared locks. */
public final class LockHolders {
    private final Map<Object, List<SimulatedThread>> holders = new IdentityHashMap<>();

    /** Records that a thread acquired a lock or permit. */
    public void acquired(Object lock, SimulatedThread thread) {
        holders.computeIfAbsent(lock, first -> new ArrayList<>(2)).add(thread);
    }

    /**
     * Records that a thread released a lock or permit: its latest one or, if it holds none, the
     * first one that was acquired.
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

    /** Returns the holders, each once, in the order in which they acquired it. */
    List<SimulatedThread> of(Object lock) {
        return holders.getOrDefault(lock, List.of()).stream().distinct().toList();
    }
}
