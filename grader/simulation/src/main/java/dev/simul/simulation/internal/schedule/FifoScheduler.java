package dev.simul.simulation.internal.schedule;

import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Runs threads in the order in which they became runnable. */
final class FifoScheduler extends Scheduler {
    private final ArrayDeque<SimulatedThread> queue = new ArrayDeque<>();

    @Override
    public void add(SimulatedThread thread) {
        queue.add(thread);
    }

    @Override
    public @Nullable SimulatedThread poll() {
        return queue.poll();
    }

    @Override
    @Nullable SimulatedThread remove(int id) {
        return removeById(queue, id);
    }

    @Override
    public boolean isEmpty() {
        return queue.isEmpty();
    }
}
