package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.WaitingThread;
import dev.simul.simulation.internal.jdk25.Jdk25;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.timeline.Activity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Finds threads that sleep with a lock others wait for. It looks when time is about to pass: who
 * sleeps then does so while they wait. It looks a limited number of times, and only where lines of
 * waits are recorded too, for it costs much.
 */
public final class LockContention {
    private static final int MOST_LOOKS = 200;
    private static final int MOST_FOUND = 20;

    private final List<SimulatedThread> waiting = new ArrayList<>();
    private final Map<List<@Nullable StackTraceElement>, Diagnosis> found = new LinkedHashMap<>();
    private int looks;

    /** Learns that a thread begins to wait. */
    public void onWait(SimulatedThread thread) {
        if (looks < MOST_LOOKS && waitsForLock(thread)) {
            looks++;
            waiting.add(thread);
        }
    }

    private static boolean waitsForLock(SimulatedThread thread) {
        return thread.activity() == Activity.BLOCKED || ownerOf(thread) != null;
    }

    private static @Nullable Thread ownerOf(SimulatedThread thread) {
        return LockSupport.getBlocker(thread.thread) instanceof AbstractOwnableSynchronizer lock
                ? Jdk25.ownerOf(lock)
                : null;
    }

    /** Tells whether there is something to look at before time passes. */
    public boolean isPending() {
        return !waiting.isEmpty();
    }

    /** Looks at those that began to wait since time last passed. */
    public void onAdvance(DiagnosisFactory diagnoses) {
        if (waiting.isEmpty()) {
            return;
        }
        List<SimulatedThread> waited =
                waiting.stream().filter(LockContention::waitsForLock).toList();
        waiting.clear();
        if (waited.isEmpty() || found.size() >= MOST_FOUND) {
            return;
        }
        WaitForGraph waits = diagnoses.waits();
        List<WaitingThread> described = waits.describe();
        for (SimulatedThread thread : waited) {
            for (SimulatedThread holder : waits.holdersFor(thread)) {
                if (holder.sleeping && holder.isAlive()) {
                    add(
                            waits.descriptionOf(holder, described),
                            waits.descriptionOf(thread, described));
                }
            }
        }
    }

    private void add(@Nullable WaitingThread sleeping, @Nullable WaitingThread waits) {
        if (sleeping != null && waits != null) {
            List<@Nullable StackTraceElement> places = new ArrayList<>();
            places.add(sleeping.site());
            places.add(waits.site());
            found.putIfAbsent(places, new Diagnosis.LockHeldAsleep(sleeping, waits));
        }
    }

    public List<Diagnosis> found() {
        return List.copyOf(found.values());
    }
}
