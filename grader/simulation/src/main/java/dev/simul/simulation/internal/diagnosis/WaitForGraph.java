package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.WaitingThread;
import dev.simul.simulation.internal.jdk.JdkAccess;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.thread.ThreadRegistry;
import dev.simul.simulation.internal.thread.TimelineRecorder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/**
 * The wait-for graph at a given time: which threads are waiting for which other threads and which
 * locks, and the cycles among the threads.
 */
final class WaitForGraph {
    static final int MOST_DESCRIBED = 100;

    private final List<SimulatedThread> threads;
    private final WaitDescriber describer;
    private final Map<SimulatedThread, WaitEdge> edges = new IdentityHashMap<>();
    private final Map<SimulatedThread, List<HeldLock>> held = new IdentityHashMap<>();

    WaitForGraph(
            ThreadRegistry registry,
            TimelineRecorder recorder,
            LockHolders holders,
            SignalHistory signals) {
        List<SimulatedThread> alive = registry.alive();
        threads = new ArrayList<>(alive.subList(0, Math.min(alive.size(), MOST_DESCRIBED)));
        describer = new WaitDescriber(recorder, signals);
        addEdges(new WaitEdgeFinder(alive, threads, registry, holders));
    }

    /** Adds to each description how often the thread's own timer has woken it. */
    WaitForGraph withPolls() {
        describer.withPolls();
        return this;
    }

    /** Adds the edges of the first threads, and of the threads that they wait for. */
    private void addEdges(WaitEdgeFinder finder) {
        for (int i = 0; i < threads.size(); i++) {
            WaitEdge edge = finder.edgeOf(threads.get(i));
            if (edge != null) {
                edges.put(threads.get(i), edge);
                addHolders(edge);
            }
        }
    }

    private void addHolders(WaitEdge edge) {
        for (SimulatedThread holder : edge.holders()) {
            Object lock = edge.namedResource();
            if (lock != null) {
                addHeld(holder, new HeldLock(lock, heldAs(lock, edge.kind())));
            }
            if (holder.isAlive()
                    && !threads.contains(holder)
                    && threads.size() < 2 * MOST_DESCRIBED) {
                threads.add(holder);
            }
        }
    }

    private void addHeld(SimulatedThread holder, HeldLock lock) {
        List<HeldLock> all = held.computeIfAbsent(holder, first -> new ArrayList<>());
        // Compares by identity, because the lock is an object of the code under test, and its
        // equals method must not be called.
        if (all.stream().noneMatch(one -> one.lock() == lock.lock())) {
            all.add(lock);
        }
    }

    /**
     * Returns how a lock is held, which may differ from how the waiting thread wants to hold it.
     */
    private static WaitEdge.Kind heldAs(Object lock, WaitEdge.Kind wanted) {
        if (lock instanceof StampedLock stamped) {
            return stamped.isWriteLocked() ? WaitEdge.Kind.WRITE_LOCK : WaitEdge.Kind.READ_LOCK;
        }
        if (wanted == WaitEdge.Kind.READ_LOCK || wanted == WaitEdge.Kind.WRITE_LOCK) {
            return JdkAccess.ownerOf((AbstractOwnableSynchronizer) lock) == null
                    ? WaitEdge.Kind.READ_LOCK
                    : WaitEdge.Kind.WRITE_LOCK;
        }
        return wanted;
    }

    /** Describes all threads in the graph, in the order in which the graph lists them. */
    List<WaitingThread> describe() {
        // Objects are numbered in reading order: the locks that a thread holds come before the
        // resource that it waits for.
        for (SimulatedThread thread : threads) {
            describer.addNames(heldBy(thread), edges.get(thread));
        }
        return threads.stream()
                .map(thread -> describer.describe(thread, edges.get(thread), heldBy(thread)))
                .toList();
    }

    private List<HeldLock> heldBy(SimulatedThread thread) {
        return held.getOrDefault(thread, List.of());
    }

    /**
     * Returns the first cycle: each thread waits for a resource that the next thread holds, and the
     * last thread waits for a resource that the first thread holds.
     *
     * @param described the result of {@link #describe}
     * @return the descriptions of the threads in the cycle, or an empty list if there is no cycle
     */
    List<WaitingThread> cycle(List<WaitingThread> described) {
        for (SimulatedThread first : threads) {
            List<SimulatedThread> path = new ArrayList<>();
            if (leadsTo(first, first, path, new HashSet<>())) {
                return path.stream().map(thread -> described.get(threads.indexOf(thread))).toList();
            }
        }
        return List.of();
    }

    private boolean leadsTo(
            SimulatedThread from,
            SimulatedThread to,
            List<SimulatedThread> path,
            Set<SimulatedThread> seen) {
        WaitEdge edge = edges.get(from);
        if (edge == null || !seen.add(from)) {
            return false;
        }
        path.add(from);
        for (SimulatedThread holder : edge.holders()) {
            if (holder == to || leadsTo(holder, to, path, seen)) {
                return true;
            }
        }
        path.removeLast();
        return false;
    }

    /** Returns the threads that hold the resource that a thread waits for. */
    List<SimulatedThread> holdersFor(SimulatedThread thread) {
        WaitEdge edge = edges.get(thread);
        return edge == null ? List.of() : edge.holders();
    }

    /** Returns the description of a thread, or null if it is not in the graph. */
    @Nullable WaitingThread descriptionOf(SimulatedThread thread, List<WaitingThread> described) {
        int index = threads.indexOf(thread);
        return index < 0 ? null : described.get(index);
    }
}
