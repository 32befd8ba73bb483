package dev.simul.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The threads that can run, and which is next. */
abstract sealed class RunQueue {

    abstract void add(SimulatedThread thread);

    abstract @Nullable SimulatedThread poll();

    static RunQueue of(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Fifo fifo -> new Fifo();
            case Schedule.Random random -> new Random(random.seed());
        };
    }

    private static final class Fifo extends RunQueue {
        private final ArrayDeque<SimulatedThread> queue = new ArrayDeque<>();

        @Override
        void add(SimulatedThread thread) {
            queue.add(thread);
        }

        @Override
        @Nullable SimulatedThread poll() {
            return queue.poll();
        }
    }

    private static final class Random extends RunQueue {
        private final List<SimulatedThread> threads = new ArrayList<>();
        private final SplittableRandom random;

        Random(long seed) {
            random = new SplittableRandom(seed);
        }

        @Override
        void add(SimulatedThread thread) {
            threads.add(thread);
        }

        @Override
        @Nullable SimulatedThread poll() {
            if (threads.isEmpty()) {
                return null;
            }
            int drawn = threads.size() == 1 ? 0 : random.nextInt(threads.size());
            SimulatedThread last = threads.removeLast();
            return drawn == threads.size() ? last : threads.set(drawn, last);
        }
    }
}
