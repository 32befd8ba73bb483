package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.internal.jdk25.Jdk25;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which of some threads are in which monitors, and before which they stand. */
public final class MonitorOwners {
    private final Map<SimulatedThread, Jdk25.Monitors> monitors = new IdentityHashMap<>();
    private final Map<Object, SimulatedThread> owners = new IdentityHashMap<>();

    public MonitorOwners(List<SimulatedThread> threads) {
        for (SimulatedThread thread : threads) {
            Jdk25.Monitors held = Jdk25.monitorsOf(thread.thread);
            monitors.put(thread, held);
            for (Object monitor : held.has()) {
                if (monitor != held.wants()) {
                    owners.put(monitor, thread);
                }
            }
        }
    }

    /** Returns the object before whose monitor a thread stands, or null. */
    public @Nullable Object wantedBy(SimulatedThread thread) {
        Jdk25.Monitors held = monitors.get(thread);
        return held == null ? null : held.wants();
    }

    /** Returns the thread that is in the monitor of an object, or null where none of these is. */
    @Nullable SimulatedThread ownerOf(Object monitor) {
        return owners.get(monitor);
    }

    /**
     * Tells whether one of the threads is in the monitor this one stands before; not where it wants
     * none any more, for then it is just being let in.
     */
    public boolean isHeldInside(SimulatedThread thread) {
        Object wanted = wantedBy(thread);
        return wanted != null && owners.containsKey(wanted);
    }
}
