package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.WaitingThread;
import dev.simul.simulation.internal.jdk.JdkAccess;
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
 * Finds threads that sleep while they hold a lock that other threads wait for. The check runs just
 * before time passes: a thread that is asleep at that point stays asleep while the other threads
 * wait. The check is expensive, so it runs only a limited number of times, and only if the sites of
 * waits are recorded too.
 */
public final class LockContention {
    private static final int MOST_CHECKS = 200;
    private static final int MOST_FOUND = 20;

    private final List<SimulatedThread> waiting = new ArrayList<>();
    private final Map<List<@Nullable StackTraceElement>, Diagnosis> found = new LinkedHashMap<>();
    private int checks;

    /** Records that a thread begins to wait. */
    public void onWait(SimulatedThread thread) {
        if (checks < MOST_CHECKS && waitsForLock(thread)) {
            checks++;
            waiting.add(thread);
        }
    }

    private static boolean waitsForLock(SimulatedThread thread) {
        return thread.activity() == Activity.BLOCKED || ownerOf(thread) != null;
    }

    private static @Nullable Thread ownerOf(SimulatedThread thread) {
        return LockSupport.getBlocker(thread.thread) instanceof AbstractOwnableSynchronizer lock
                ? JdkAccess.ownerOf(lock)
                : null;
    }

    /** Returns whether a check is due before time passes. */
    public boolean isPending() {
        return !waiting.isEmpty();
    }

    /** Checks the threads that have begun to wait since time last passed. */
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
            List<@Nullable StackTraceElement> sites = new ArrayList<>();
            sites.add(sleeping.site());
            sites.add(waits.site());
            found.putIfAbsent(sites, new Diagnosis.LockHeldAsleep(sleeping, waits));
        }
    }

    public List<Diagnosis> found() {
        return List.copyOf(found.values());
    }
}
