package dev.simul.simulation.internal.schedule;

import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Runs threads in the order in which they became runnable. A thread that was stopped before an
 * access that may race runs only when no other thread can run.
 */
final class RaceDirectedScheduler extends Scheduler {
    private final ArrayDeque<SimulatedThread> queue = new ArrayDeque<>();
    private final ArrayDeque<SimulatedThread> stopped = new ArrayDeque<>();

    @Override
    public void add(SimulatedThread thread) {
        (thread.preempted ? stopped : queue).add(thread);
    }

    @Override
    public @Nullable SimulatedThread poll() {
        SimulatedThread thread = queue.poll();
        return thread == null ? stopped.poll() : thread;
    }

    @Override
    @Nullable SimulatedThread remove(int id) {
        SimulatedThread thread = removeById(queue, id);
        return thread == null ? removeById(stopped, id) : thread;
    }

    @Override
    public boolean isEmpty() {
        return queue.isEmpty() && stopped.isEmpty();
    }
}
