package dev.simul.simulation.internal.schedule;

import dev.simul.simulation.BitMixer;
import dev.simul.simulation.DecisionTrace;
import dev.simul.simulation.Schedule;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Runs a randomly chosen runnable thread, and preempts threads with a fixed probability. */
final class RandomScheduler extends Scheduler {
    private final List<SimulatedThread> threads = new ArrayList<>();
    private final SplittableRandom random;
    private final SplittableRandom preemptions;
    private final double preemptionProbability;
    private final DecisionLog log = new DecisionLog();

    RandomScheduler(Schedule.Random schedule) {
        random = new SplittableRandom(schedule.seed());
        preemptions = new SplittableRandom(BitMixer.mix(schedule.seed()));
        preemptionProbability = schedule.preemptionProbability();
    }

    @Override
    public void add(SimulatedThread thread) {
        threads.add(thread);
    }

    @Override
    public @Nullable SimulatedThread poll() {
        if (threads.isEmpty()) {
            return null;
        }
        // A thread that was just preempted comes last; if it ran again, it would not be preempted.
        int options = threads.size() - (threads.getLast().preempted ? 1 : 0);
        int drawn = options <= 1 ? 0 : draw(options);
        SimulatedThread last = threads.removeLast();
        return drawn == threads.size() ? last : threads.set(drawn, last);
    }

    @Override
    public SimulatedThread choose(List<SimulatedThread> waiting) {
        return waiting.get(waiting.size() == 1 ? 0 : draw(waiting.size()));
    }

    private int draw(int options) {
        int drawn = random.nextInt(options);
        log.add(options, drawn);
        return drawn;
    }

    @Override
    public DecisionTrace decisions() {
        return canPreempt() ? DecisionTrace.UNKNOWN : log.trace();
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
        return preemptions.nextDouble() < preemptionProbability;
    }

    @Override
    public boolean canPreempt() {
        return preemptionProbability > 0;
    }
}
