package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.internal.jdk.JdkAccess;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The monitors that the threads in a given list own, and those that the threads are blocked on. */
public final class MonitorOwners {
    private final Map<SimulatedThread, JdkAccess.Monitors> monitors = new IdentityHashMap<>();
    private final Map<Object, SimulatedThread> owners = new IdentityHashMap<>();

    public MonitorOwners(List<SimulatedThread> threads) {
        for (SimulatedThread thread : threads) {
            JdkAccess.Monitors held = JdkAccess.monitorsOf(thread.thread);
            monitors.put(thread, held);
            for (Object monitor : held.has()) {
                if (monitor != held.wants()) {
                    owners.put(monitor, thread);
                }
            }
        }
    }

    /** Returns the object whose monitor a thread is blocked on, or null. */
    public @Nullable Object wantedBy(SimulatedThread thread) {
        JdkAccess.Monitors held = monitors.get(thread);
        return held == null ? null : held.wants();
    }

    /**
     * Returns the thread that owns the monitor of an object, or null if none of the given threads
     * owns it.
     */
    @Nullable SimulatedThread ownerOf(Object monitor) {
        return owners.get(monitor);
    }

    /**
     * Returns whether one of the given threads owns the monitor that a thread is blocked on.
     * Returns false if the thread is no longer blocked because it is just entering the monitor.
     */
    public boolean isHeldInside(SimulatedThread thread) {
        Object wanted = wantedBy(thread);
        return wanted != null && owners.containsKey(wanted);
    }
}
