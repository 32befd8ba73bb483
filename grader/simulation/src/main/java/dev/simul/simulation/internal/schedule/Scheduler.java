package dev.simul.simulation.internal.schedule;

import dev.simul.simulation.DecisionTrace;
import dev.simul.simulation.Preemption;
import dev.simul.simulation.Schedule;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The threads that can run, and which is next. */
public abstract sealed class Scheduler {

    public abstract void add(SimulatedThread thread);

    public abstract @Nullable SimulatedThread poll();

    /** Takes out a certain thread; null where it is not in here. */
    abstract @Nullable SimulatedThread remove(int id);

    public abstract boolean isEmpty();

    /**
     * Decides whether the running thread is stopped before an access, so that another goes on.
     *
     * @param running the thread
     * @param access which of its accesses it is, counted from 1
     */
    public boolean shouldPreempt(SimulatedThread running, int access) {
        return false;
    }

    /** Tells whether this schedule may ever stop a thread. */
    public boolean canPreempt() {
        return false;
    }

    /** Returns what was chosen so far, where that makes up the whole schedule. */
    public DecisionTrace decisions() {
        return DecisionTrace.UNKNOWN;
    }

    public static Scheduler of(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Fifo fifo -> new FifoScheduler();
            case Schedule.Random random -> new RandomScheduler(random);
            case Schedule.Pct pct -> new PctScheduler(pct);
            case Schedule.Replay replay -> new ReplayScheduler(replay);
            case Schedule.RaceDirected meeting -> new RaceDirectedScheduler();
        };
    }

    private static @Nullable SimulatedThread removeById(Iterable<SimulatedThread> threads, int id) {
        for (Iterator<SimulatedThread> all = threads.iterator(); all.hasNext(); ) {
            SimulatedThread thread = all.next();
            if (thread.id == id) {
                all.remove();
                return thread;
            }
        }
        return null;
    }

    private static final class FifoScheduler extends Scheduler {
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

    private static final class RandomScheduler extends Scheduler {
        private final List<SimulatedThread> threads = new ArrayList<>();
        private final SplittableRandom random;
        private final SplittableRandom stopping;
        private final double stops;
        private final DecisionTrace.DecisionLog log = new DecisionTrace.DecisionLog();

        RandomScheduler(Schedule.Random schedule) {
            random = new SplittableRandom(schedule.seed());
            stopping = new SplittableRandom(RandomStreams.mix(schedule.seed()));
            stops = schedule.preemptionProbability();
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
            // Who was just stopped stands last, and would not be stopped if it went on.
            int choice = threads.size() - (threads.getLast().preempted ? 1 : 0);
            int drawn = choice <= 1 ? 0 : draw(choice);
            SimulatedThread last = threads.removeLast();
            return drawn == threads.size() ? last : threads.set(drawn, last);
        }

        private int draw(int choice) {
            int drawn = random.nextInt(choice);
            log.add(choice, drawn);
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
            return stopping.nextDouble() < stops;
        }

        @Override
        public boolean canPreempt() {
            return stops > 0;
        }
    }

    private static final class PctScheduler extends Scheduler {
        private final List<SimulatedThread> threads = new ArrayList<>();
        private final Map<Integer, Long> priorities = new HashMap<>();
        private final Set<Integer> changes = new HashSet<>();
        private final long seed;
        private int step;
        private long lowest;
        private @Nullable SimulatedThread last;

        PctScheduler(Schedule.Pct schedule) {
            seed = schedule.seed();
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 1; i < schedule.depth(); i++) {
                changes.add(1 + random.nextInt(schedule.steps()));
            }
        }

        private long priority(SimulatedThread thread) {
            return priorities.computeIfAbsent(
                    thread.id, id -> RandomStreams.mix(seed ^ RandomStreams.mix(id)) >>> 1);
        }

        private void lower(SimulatedThread thread) {
            priorities.put(thread.id, --lowest);
        }

        @Override
        public void add(SimulatedThread thread) {
            if (thread == last && !thread.preempted) {
                // It gives way, perhaps to one it waits for: it must not be the next again.
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

        private @Nullable SimulatedThread highest() {
            SimulatedThread highest = null;
            for (SimulatedThread thread : threads) {
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
            if (changes.contains(++step)) {
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

    private static final class ReplayScheduler extends Scheduler {
        private final Scheduler queue;
        private final Map<Integer, Map<Integer, Integer>> next = new HashMap<>();
        private int preferred = -1;

        ReplayScheduler(Schedule.Replay schedule) {
            queue = schedule.fifo() ? new FifoScheduler() : of(schedule.original());
            for (Preemption stop : schedule.stops()) {
                next.computeIfAbsent(stop.thread(), first -> new HashMap<>())
                        .put(stop.access(), stop.next());
            }
        }

        @Override
        public void add(SimulatedThread thread) {
            queue.add(thread);
        }

        @Override
        public @Nullable SimulatedThread poll() {
            SimulatedThread thread = preferred < 0 ? null : queue.remove(preferred);
            preferred = -1;
            return thread == null ? queue.poll() : thread;
        }

        @Override
        @Nullable SimulatedThread remove(int id) {
            return queue.remove(id);
        }

        @Override
        public boolean isEmpty() {
            return queue.isEmpty();
        }

        @Override
        public boolean shouldPreempt(SimulatedThread running, int access) {
            Integer thread = next.getOrDefault(running.id, Map.of()).get(access);
            if (thread != null) {
                preferred = thread;
            }
            return thread != null;
        }

        @Override
        public boolean canPreempt() {
            return true;
        }
    }

    /** Threads that stand before a place of meeting go on when no other can. */
    private static final class RaceDirectedScheduler extends Scheduler {
        private final ArrayDeque<SimulatedThread> queue = new ArrayDeque<>();
        private final ArrayDeque<SimulatedThread> standing = new ArrayDeque<>();

        @Override
        public void add(SimulatedThread thread) {
            (thread.preempted ? standing : queue).add(thread);
        }

        @Override
        public @Nullable SimulatedThread poll() {
            SimulatedThread thread = queue.poll();
            return thread == null ? standing.poll() : thread;
        }

        @Override
        @Nullable SimulatedThread remove(int id) {
            SimulatedThread thread = removeById(queue, id);
            return thread == null ? removeById(standing, id) : thread;
        }

        @Override
        public boolean isEmpty() {
            return queue.isEmpty() && standing.isEmpty();
        }
    }
}
