package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.StackFrames;
import dev.simul.simulation.internal.jdk.BlockerInspector;
import dev.simul.simulation.internal.jdk.JdkAccess;
import dev.simul.simulation.internal.thread.BlockingCall;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.thread.ThreadRegistry;
import dev.simul.simulation.timeline.Activity;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/** Finds the resources that threads wait for, and the threads that hold them. */
final class WaitEdgeFinder {
    private final List<SimulatedThread> candidates;
    private final ThreadRegistry registry;
    private final LockHolders holders;
    private final MonitorOwners monitors;

    /** The threads by the objects that others wait on, or are parked on, while they join them. */
    private final Map<Object, SimulatedThread> terminations = new IdentityHashMap<>();

    /**
     * Creates a finder.
     *
     * @param alive all threads that are alive
     * @param candidates the threads in the graph; more may be added later
     * @param registry looks up the state of any thread
     * @param holders the holders of permits and shared locks
     */
    WaitEdgeFinder(
            List<SimulatedThread> alive,
            List<SimulatedThread> candidates,
            ThreadRegistry registry,
            LockHolders holders) {
        this.candidates = candidates;
        this.registry = registry;
        this.holders = holders;
        boolean monitorsMatter =
                alive.stream().anyMatch(thread -> thread.activity() == Activity.BLOCKED);
        this.monitors = new MonitorOwners(monitorsMatter ? alive : candidates);
        for (SimulatedThread thread : alive) {
            terminations.put(thread.thread, thread);
            if (thread.platform != null) {
                terminations.put(thread.platform, thread);
            }
            Object termination = BlockerInspector.endOf(thread.thread);
            if (termination != null) {
                terminations.put(termination, thread);
            }
        }
    }

    /** Returns what a thread is waiting for, or null if it is sleeping or nothing is known. */
    @Nullable WaitEdge edgeOf(SimulatedThread thread) {
        if (thread.activity() == Activity.SLEEP) {
            return null;
        }
        BlockingCall call =
                BlockingCall.in(StackFrames.withoutHooks(List.of(thread.thread.getStackTrace())));
        if (call != null && call.isIdle()) {
            return WaitEdge.ofCall(call, null);
        }
        if (thread.onMonitor && thread.activity() == Activity.WAIT && thread.awaits != null) {
            SimulatedThread terminating = terminations.get(thread.awaits);
            if (terminating != null && (call == null || !call.isOf(Object.class))) {
                return WaitEdge.of(WaitEdge.Kind.TERMINATION, List.of(terminating));
            }
            return WaitEdge.of(WaitEdge.Kind.NOTIFICATION, thread.awaits, List.of());
        }
        Object monitor = monitors.wantedBy(thread);
        if (monitor != null) {
            return WaitEdge.of(WaitEdge.Kind.MONITOR, monitor, listOf(monitors.ownerOf(monitor)));
        }
        Object blocker = LockSupport.getBlocker(thread.thread);
        WaitEdge edge = blocker == null ? null : parked(thread, blocker, call);
        return edge != null || call == null ? edge : WaitEdge.ofCall(call, null);
    }

    private @Nullable WaitEdge parked(
            SimulatedThread thread, Object blocker, @Nullable BlockingCall call) {
        if (BlockerInspector.isCondition(blocker)) {
            return call == null ? null : WaitEdge.ofCall(call, blocker);
        }
        SimulatedThread terminating = terminations.get(blocker);
        if (terminating != null) {
            return WaitEdge.of(WaitEdge.Kind.TERMINATION, List.of(terminating));
        }
        if (blocker instanceof FutureTask<?> task) {
            SimulatedThread runner = known(BlockerInspector.runnerOf(task));
            return runner == null
                    ? WaitEdge.of(WaitEdge.Kind.QUEUED_TASK, List.of())
                    : WaitEdge.of(WaitEdge.Kind.RUNNING_TASK, List.of(runner));
        }
        if (blocker instanceof AbstractOwnableSynchronizer || blocker instanceof StampedLock) {
            return lock(blocker, call);
        }
        return thread.awaits instanceof CompletableFuture<?> future
                        && call != null
                        && call.isOf(CompletableFuture.class)
                ? completion(future)
                : null;
    }

    private @Nullable WaitEdge completion(CompletableFuture<?> future) {
        List<SimulatedThread> computing =
                candidates.stream().filter(other -> other.computes == future).toList();
        return computing.isEmpty() ? null : WaitEdge.of(WaitEdge.Kind.RUNNING_TASK, computing);
    }

    private @Nullable WaitEdge lock(Object lock, @Nullable BlockingCall call) {
        SimulatedThread owner =
                lock instanceof AbstractOwnableSynchronizer owned
                        ? known(JdkAccess.ownerOf(owned))
                        : null;
        List<SimulatedThread> all = owner == null ? holders.of(lock) : List.of(owner);
        return all.isEmpty() ? null : WaitEdge.of(kindOf(call), lock, all);
    }

    /**
     * Returns the part of a lock that a thread is waiting for, as indicated by the waiting method.
     */
    private static WaitEdge.Kind kindOf(@Nullable BlockingCall call) {
        if (call == null) {
            return WaitEdge.Kind.LOCK;
        }
        if (call.isOf(Semaphore.class)) {
            return WaitEdge.Kind.PERMIT;
        }
        if (names(call, "ReadLock", "read")) {
            return WaitEdge.Kind.READ_LOCK;
        }
        return names(call, "WriteLock", "write") ? WaitEdge.Kind.WRITE_LOCK : WaitEdge.Kind.LOCK;
    }

    /**
     * In the JDK, read and write locks are separate classes, but a stamped lock has a method for
     * each.
     */
    private static boolean names(BlockingCall call, String lock, String method) {
        return call.type().contains(lock)
                || call.method().contains(lock)
                || call.method().startsWith(method);
    }

    private static List<SimulatedThread> listOf(@Nullable SimulatedThread thread) {
        return thread == null ? List.of() : List.of(thread);
    }

    /** Returns the state of a thread, even if it has terminated. */
    private @Nullable SimulatedThread known(@Nullable Thread thread) {
        return thread == null ? null : registry.known(thread);
    }
}
