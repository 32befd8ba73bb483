package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.StackFrames;
import dev.simul.simulation.WaitingThread;
import dev.simul.simulation.internal.jdk25.BlockerInspector;
import dev.simul.simulation.internal.jdk25.Jdk25;
import dev.simul.simulation.internal.runtime.SimulatedRuntime;
import dev.simul.simulation.internal.thread.BlockingCall;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.thread.TimelineRecorder;
import dev.simul.simulation.timeline.Activity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells who waits for what, who has it, and who waits for one another. */
final class WaitForGraph {
    static final int MOST_DESCRIBED = 100;
    private static final String READ_LOCK = "the read lock of ";
    private static final String WRITE_LOCK = "the write lock of ";

    private final List<SimulatedThread> threads;
    private final SimulatedRuntime machine;
    private final TimelineRecorder recorder;
    private @Nullable PollingDetector polls;
    private final MonitorOwners monitors;
    private final Map<Object, SimulatedThread> ends = new IdentityHashMap<>();
    private final Map<SimulatedThread, WaitEdge> wants = new IdentityHashMap<>();
    private final Map<SimulatedThread, List<HeldLock>> has = new IdentityHashMap<>();
    private final ObjectNames things = new ObjectNames();

    /**
     * What a thread waits for.
     *
     * @param what the thing it must get, or null where it is not one
     * @param words what it is in words; before the name of the thing, where there is one
     * @param holders the threads that have it, or will give it
     * @param note what else there is to know about it, or null
     */
    private record WaitEdge(
            @Nullable Object what,
            String words,
            List<SimulatedThread> holders,
            @Nullable String note) {}

    /** What a thread has that another waits for. */
    private record HeldLock(Object what, String words) {}

    private WaitForGraph(
            List<SimulatedThread> alive, SimulatedRuntime machine, TimelineRecorder recorder) {
        this.threads = new ArrayList<>(alive.subList(0, Math.min(alive.size(), MOST_DESCRIBED)));
        this.machine = machine;
        this.recorder = recorder;
        boolean monitorsMatter =
                alive.stream().anyMatch(thread -> thread.activity() == Activity.BLOCKED);
        this.monitors = new MonitorOwners(monitorsMatter ? alive : threads);
        for (SimulatedThread thread : alive) {
            Object end = BlockerInspector.endOf(thread.thread);
            if (end != null) {
                ends.put(end, thread);
            }
        }
    }

    static WaitForGraph of(
            List<SimulatedThread> alive, SimulatedRuntime machine, TimelineRecorder recorder) {
        return new WaitForGraph(alive, machine, recorder);
    }

    /** Lets the descriptions say how often threads woke by their own timers. */
    WaitForGraph withPolls() {
        polls = new PollingDetector(recorder.waits());
        return this;
    }

    /** Describes the first threads, and those that have what these wait for. */
    List<WaitingThread> describe() {
        for (int i = 0; i < threads.size(); i++) {
            WaitEdge want = want(threads.get(i));
            if (want != null) {
                wants.put(threads.get(i), want);
                learn(want);
            }
        }
        // Numbers are given in the order of reading: what a thread has, and then what it wants.
        for (SimulatedThread thread : threads) {
            has.getOrDefault(thread, List.of()).forEach(held -> things.add(held.what));
            WaitEdge want = wants.get(thread);
            if (want != null && want.what != null) {
                things.add(want.what);
            }
        }
        return threads.stream().map(this::describe).toList();
    }

    private void learn(WaitEdge want) {
        for (SimulatedThread holder : want.holders) {
            if (want.what != null) {
                holds(holder, want.what, heldAs(want.what, want.words));
            }
            if (holder.isAlive()
                    && !threads.contains(holder)
                    && threads.size() < 2 * MOST_DESCRIBED) {
                threads.add(holder);
            }
        }
    }

    private void holds(SimulatedThread holder, Object what, String words) {
        List<HeldLock> held = has.computeIfAbsent(holder, first -> new ArrayList<>());
        // By identity: what is held is the code's own, and must not be called.
        if (held.stream().noneMatch(one -> one.what == what)) {
            held.add(new HeldLock(what, words));
        }
    }

    /** A lock of two kinds is held as one and waited for as the other. */
    private static String heldAs(Object lock, String wanted) {
        if (lock instanceof StampedLock stamped) {
            return stamped.isWriteLocked() ? WRITE_LOCK : READ_LOCK;
        }
        if (wanted.equals(READ_LOCK) || wanted.equals(WRITE_LOCK)) {
            return Jdk25.ownerOf((AbstractOwnableSynchronizer) lock) == null
                    ? READ_LOCK
                    : WRITE_LOCK;
        }
        return wanted;
    }

    /** Returns those of the described threads that wait in a cycle, beginning with the first. */
    List<WaitingThread> cycle(List<WaitingThread> described) {
        for (SimulatedThread first : threads) {
            List<SimulatedThread> way = new ArrayList<>();
            if (leadsTo(first, first, way, new HashSet<>())) {
                return way.stream().map(thread -> described.get(threads.indexOf(thread))).toList();
            }
        }
        return List.of();
    }

    /** Returns who has what a described thread waits for. */
    List<SimulatedThread> holdersFor(SimulatedThread thread) {
        WaitEdge want = wants.get(thread);
        return want == null ? List.of() : want.holders;
    }

    /** Returns the description of a thread, or null where it is not described. */
    @Nullable WaitingThread descriptionOf(SimulatedThread thread, List<WaitingThread> described) {
        int index = threads.indexOf(thread);
        return index < 0 ? null : described.get(index);
    }

    private boolean leadsTo(
            SimulatedThread from,
            SimulatedThread to,
            List<SimulatedThread> way,
            Set<SimulatedThread> seen) {
        WaitEdge want = wants.get(from);
        if (want == null || !seen.add(from)) {
            return false;
        }
        way.add(from);
        for (SimulatedThread holder : want.holders) {
            if (holder == to || leadsTo(holder, to, way, seen)) {
                return true;
            }
        }
        way.removeLast();
        return false;
    }

    private WaitingThread describe(SimulatedThread thread) {
        WaitEdge want = wants.get(thread);
        return new WaitingThread(
                recorder.name(thread),
                thread.activity(),
                want == null ? null : words(want),
                want == null || want.what == null ? null : names(want.holders),
                has.getOrDefault(thread, List.of()).stream()
                        .map(held -> held.words + things.name(held.what))
                        .toList(),
                note(thread, want),
                StackFrames.withoutHooks(List.of(thread.thread.getStackTrace())));
    }

    private @Nullable String note(SimulatedThread thread, @Nullable WaitEdge want) {
        if (want != null && want.note != null) {
            return want.note;
        }
        boolean idle = want != null && BlockingCall.isIdle(want.words);
        return polls == null || idle ? null : polls.words(thread);
    }

    private String words(WaitEdge want) {
        return want.what == null ? want.words : want.words + things.name(want.what);
    }

    private @Nullable String names(List<SimulatedThread> holders) {
        return holders.isEmpty()
                ? null
                : holders.stream()
                        .map(holder ->
                                recorder.name(holder)
                                        + (holder.hasEnded()
                                                ? ", which ended without giving it back"
                                                : ""))
                        .collect(Collectors.joining(" and "));
    }

    // What a thread waits for

    private @Nullable WaitEdge want(SimulatedThread thread) {
        if (thread.activity() == Activity.SLEEP) {
            return null;
        }
        String on =
                BlockingCall.on(StackFrames.withoutHooks(List.of(thread.thread.getStackTrace())));
        if (on != null && BlockingCall.isIdle(on)) {
            return new WaitEdge(null, on, List.of(), null);
        }
        if (thread.onMonitor && thread.activity() == Activity.WAIT && thread.awaits != null) {
            return signal(thread.awaits, "notify on ");
        }
        Object monitor = monitors.wantedBy(thread);
        if (monitor != null) {
            return new WaitEdge(
                    monitor, "the monitor of ", listOf(monitors.ownerOf(monitor)), null);
        }
        Object blocker = LockSupport.getBlocker(thread.thread);
        WaitEdge want = blocker == null ? null : parked(thread, blocker, on == null ? "" : on);
        return want != null || on == null ? want : new WaitEdge(null, on, List.of(), null);
    }

    private WaitEdge signal(Object target, String words) {
        return new WaitEdge(target, words, List.of(), machine.signals().lostWakeupNote(target));
    }

    private @Nullable WaitEdge parked(SimulatedThread thread, Object blocker, String on) {
        if (BlockerInspector.isCondition(blocker)) {
            String reason = machine.signals().lostWakeupNote(blocker);
            return reason == null ? null : new WaitEdge(null, on, List.of(), reason);
        }
        SimulatedThread ending = ends.get(blocker);
        if (ending != null) {
            return new WaitEdge(null, endOf(ending, thread), List.of(ending), null);
        }
        if (blocker instanceof FutureTask<?> task) {
            return task(listOf(known(BlockerInspector.runnerOf(task))), true);
        }
        if (blocker instanceof AbstractOwnableSynchronizer || blocker instanceof StampedLock) {
            return lock(blocker, on);
        }
        Object future = thread.awaits;
        return future instanceof CompletableFuture<?> && on.startsWith("CompletableFuture.")
                ? task(computing(future), false)
                : null;
    }

    private String endOf(SimulatedThread ending, SimulatedThread thread) {
        return ending == thread ? "its own end" : "the end of " + recorder.name(ending);
    }

    private @Nullable WaitEdge task(List<SimulatedThread> runners, boolean begun) {
        if (runners.isEmpty()) {
            return begun
                    ? new WaitEdge(
                            null,
                            "the result of a task that no thread has begun",
                            List.of(),
                            "if all threads of its pool wait for such tasks, none is left for it")
                    : null;
        }
        return new WaitEdge(
                null,
                "the result of a task of " + recorder.name(runners.getFirst()),
                runners,
                null);
    }

    private List<SimulatedThread> computing(Object future) {
        return threads.stream().filter(other -> other.computes == future).toList();
    }

    private @Nullable WaitEdge lock(Object lock, String on) {
        SimulatedThread owner =
                lock instanceof AbstractOwnableSynchronizer owned
                        ? known(Jdk25.ownerOf(owned))
                        : null;
        List<SimulatedThread> holders = owner == null ? machine.holders().of(lock) : listOf(owner);
        if (holders.isEmpty()) {
            return null;
        }
        return new WaitEdge(lock, partOf(on), holders, null);
    }

    /** Says what of a lock is waited for, by the method that waits. */
    private static String partOf(String on) {
        if (on.startsWith("Semaphore.")) {
            return "a permit of ";
        }
        if (on.contains("ReadLock") || on.contains(".read")) {
            return READ_LOCK;
        }
        return on.contains("WriteLock") || on.contains(".write") ? WRITE_LOCK : "";
    }

    private static List<SimulatedThread> listOf(@Nullable SimulatedThread thread) {
        return thread == null ? List.of() : List.of(thread);
    }

    /** Returns what is known of a thread, be it that it has ended. */
    private @Nullable SimulatedThread known(@Nullable Thread thread) {
        return thread == null ? null : machine.engine().threads().known(thread);
    }
}
