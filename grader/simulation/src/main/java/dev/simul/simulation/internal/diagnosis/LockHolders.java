package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has what several threads may have at once: permits, and locks that are shared. */
public final class LockHolders {
    private final Map<Object, List<SimulatedThread>> holders = new IdentityHashMap<>();

    public void acquired(Object lock, SimulatedThread thread) {
        holders.computeIfAbsent(lock, first -> new ArrayList<>(2)).add(thread);
    }

    /** Takes back what the thread took last or, where it took nothing, what was taken first. */
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

    /** Returns who has some of it, each once, in the order they took it. */
    List<SimulatedThread> of(Object lock) {
        return holders.getOrDefault(lock, List.of()).stream().distinct().toList();
    }
}
