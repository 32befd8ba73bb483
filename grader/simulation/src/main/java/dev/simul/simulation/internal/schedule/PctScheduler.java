package dev.simul.simulation.internal.schedule;

import dev.simul.simulation.BitMixer;
import dev.simul.simulation.Schedule;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Runs the thread with the highest priority; see {@link Schedule.Pct} for the algorithm. */
final class PctScheduler extends Scheduler {
    private final List<SimulatedThread> threads = new ArrayList<>();
    private final Map<Integer, Long> priorities = new HashMap<>();
    private final Set<Integer> changePoints = new HashSet<>();
    private final long seed;
    private int step;
    private long lowest;
    private @Nullable SimulatedThread last;

    PctScheduler(Schedule.Pct schedule) {
        seed = schedule.seed();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 1; i < schedule.depth(); i++) {
            changePoints.add(1 + random.nextInt(schedule.steps()));
        }
    }

    private long priority(SimulatedThread thread) {
        return priorities.computeIfAbsent(
                thread.id, id -> BitMixer.mix(seed ^ BitMixer.mix(id)) >>> 1);
    }

    private void lower(SimulatedThread thread) {
        priorities.put(thread.id, --lowest);
    }

    @Override
    public void add(SimulatedThread thread) {
        if (thread == last && !thread.preempted) {
            // The thread yields, perhaps to a thread that it waits for, so the scheduler must not
            // choose it next.
            lower(thread);
        }
        threads.add(thread);
    }

    @Override
    public @Nullable SimulatedThread poll() {
        last = highest();
        if (last != null) {
            threads.remove(last);
        }
        return last;
    }

    @Override
    public SimulatedThread choose(List<SimulatedThread> waiting) {
        return Objects.requireNonNull(highest(waiting));
    }

    private @Nullable SimulatedThread highest() {
        return highest(threads);
    }

    private @Nullable SimulatedThread highest(List<SimulatedThread> among) {
        SimulatedThread highest = null;
        for (SimulatedThread thread : among) {
            if (highest == null || priority(thread) > priority(highest)) {
                highest = thread;
            }
        }
        return highest;
    }

    @Override
    @Nullable SimulatedThread remove(int id) {
        return removeById(threads, id);
    }

    @Override
    public boolean isEmpty() {
        return threads.isEmpty();
    }

    @Override
    public boolean shouldPreempt(SimulatedThread running, int access) {
        if (changePoints.contains(++step)) {
            lower(running);
        }
        SimulatedThread highest = highest();
        return highest != null && priority(highest) > priority(running);
    }

    @Override
    public boolean canPreempt() {
        return true;
    }
}
