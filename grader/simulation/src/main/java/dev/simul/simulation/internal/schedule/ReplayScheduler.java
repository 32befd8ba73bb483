package dev.simul.simulation.internal.schedule;

import dev.simul.simulation.Preemption;
import dev.simul.simulation.Schedule;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Repeats the decisions of another scheduler, with a given list of preemptions. */
final class ReplayScheduler extends Scheduler {
    private static final int NONE = -1;

    private final Scheduler original;
    private final Map<Integer, Map<Integer, Integer>> nextByAccess = new HashMap<>();
    private int preferred = NONE;

    ReplayScheduler(Schedule.Replay schedule) {
        original = schedule.fifo() ? new FifoScheduler() : of(schedule.original());
        for (Preemption preemption : schedule.preemptions()) {
            nextByAccess
                    .computeIfAbsent(preemption.thread(), first -> new HashMap<>())
                    .put(preemption.access(), preemption.next());
        }
    }

    @Override
    public void add(SimulatedThread thread) {
        original.add(thread);
    }

    @Override
    public @Nullable SimulatedThread poll() {
        SimulatedThread thread = preferred < 0 ? null : original.remove(preferred);
        preferred = NONE;
        return thread == null ? original.poll() : thread;
    }

    @Override
    public SimulatedThread choose(List<SimulatedThread> waiting) {
        return original.choose(waiting);
    }

    @Override
    @Nullable SimulatedThread remove(int id) {
        return original.remove(id);
    }

    @Override
    public boolean isEmpty() {
        return original.isEmpty();
    }

    @Override
    public boolean shouldPreempt(SimulatedThread running, int access) {
        Integer next = nextByAccess.getOrDefault(running.id, Map.of()).get(access);
        if (next != null) {
            preferred = next;
        }
        return next != null;
    }

    @Override
    public boolean canPreempt() {
        return true;
    }
}
