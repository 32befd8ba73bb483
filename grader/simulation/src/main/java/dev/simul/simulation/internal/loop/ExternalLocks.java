package dev.simul.simulation.internal.loop;

import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.internal.diagnosis.DiagnosisFactory;
import dev.simul.simulation.internal.diagnosis.MonitorOwners;
import dev.simul.simulation.internal.hook.UnsupportedHooks;
import dev.simul.simulation.internal.jdk.JdkAccess;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.thread.ThreadRegistry;
import dev.simul.simulation.timeline.Activity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Waits, in real time, for the locks and monitors that threads outside a simulation hold. Used by
 * the carrier only.
 */
final class ExternalLocks {
    /**
     * A thread that has released a lock unparks the next owner soon afterwards, unless no processor
     * is available to the releasing thread.
     */
    private static final int MOST_WAITS_FOR_UNPARK = 100;

    private static final Set<Class<?>> EXCLUSIVE =
            Set.of(ReentrantLock.class, ReentrantReadWriteLock.class);

    private static final long REAL_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final ThreadRegistry threads;
    private final StopSignal stop;
    private final DiagnosisFactory diagnoses;
    private final Set<SimulatedThread> waiting = new LinkedHashSet<>();
    private boolean everAwaited;
    private int waitsForUnpark;

    ExternalLocks(ThreadRegistry threads, StopSignal stop, DiagnosisFactory diagnoses) {
        this.threads = threads;
        this.stop = stop;
        this.diagnoses = diagnoses;
    }

    /** Returns whether a thread outside the simulation holds a lock. */
    boolean has(AbstractOwnableSynchronizer lock) {
        Thread owner = JdkAccess.ownerOf(lock);
        return owner != null && threads.find(owner) == null && owner.isAlive();
    }

    /**
     * Records that a thread is parking, and marks it as waiting if a thread outside the simulation
     * owns the lock that it is waiting for.
     */
    void onPark(SimulatedThread thread, @Nullable Object blocker) {
        if (blocker instanceof AbstractOwnableSynchronizer lock && has(lock)) {
            waiting.add(thread);
            thread.waitsForExternal = true;
        }
    }

    /** Records that a thread has become runnable. */
    void onUnblock(SimulatedThread thread) {
        if (thread.waitsForExternal) {
            thread.waitsForExternal = false;
            waiting.remove(thread);
        }
    }

    /**
     * Returns whether a thread is waiting for a lock that a thread outside the simulation holds.
     */
    boolean isAwaited() {
        return !waiting.isEmpty();
    }

    /** Returns whether real time was ever spent waiting for a thread outside the simulation. */
    boolean wasAwaited() {
        return everAwaited;
    }

    /** Waits for a short period of real time. */
    void await() {
        everAwaited = true;
        LockSupport.parkNanos(this, REAL_WAIT_NANOS);
    }

    /**
     * Waits for a short period of real time if a thread is waiting for a lock that has no owner. An
     * owner outside the simulation first releases the lock and then unparks the next owner, so the
     * unpark may be yet to come.
     *
     * @return false if no thread is waiting for such a lock, or if the unpark is overdue
     */
    boolean awaitUnpark() {
        if (waitsForUnpark == MOST_WAITS_FOR_UNPARK
                || threads.alive().stream().noneMatch(ExternalLocks::isBlockedOnFreeLock)) {
            return false;
        }
        waitsForUnpark++;
        await();
        return true;
    }

    private static boolean isBlockedOnFreeLock(SimulatedThread thread) {
        return LockSupport.getBlocker(thread.thread) instanceof AbstractOwnableSynchronizer lock
                && EXCLUSIVE.contains(lock.getClass().getEnclosingClass())
                && JdkAccess.ownerOf(lock) == null;
    }

    /**
     * Waits for a short period of real time if a thread is blocked on a monitor that no simulated
     * thread owns. If the monitor is that of {@code System.in}, stops the simulation instead.
     *
     * @return false if no thread is blocked on such a monitor
     */
    boolean awaitMonitor() {
        List<SimulatedThread> alive = threads.alive();
        List<SimulatedThread> blocked =
                alive.stream().filter(thread -> thread.activity() == Activity.BLOCKED).toList();
        if (blocked.isEmpty()) {
            return false;
        }
        MonitorOwners monitors = new MonitorOwners(alive);
        for (SimulatedThread thread : blocked) {
            if (monitors.wantedBy(thread) == System.in) {
                stop.raise(
                        diagnoses.escape(
                                Diagnosis.Escape.Kind.INPUT, UnsupportedHooks.SYSTEM_IN, thread));
                return true;
            }
        }
        if (blocked.stream().allMatch(monitors::isHeldInside)) {
            return false;
        }
        await();
        return true;
    }
}
