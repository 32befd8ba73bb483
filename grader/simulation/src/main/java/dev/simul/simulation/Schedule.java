package dev.simul.simulation;

import java.util.List;
import java.util.Set;

/** Decides which runnable thread runs next. */
public sealed interface Schedule {

    /**
     * Runs threads in the order in which they become runnable: the default, easy to reason about.
     */
    record Fifo() implements Schedule {
        @Override
        public String toString() {
            return "fifo";
        }
    }

    /**
     * Runs any runnable thread, drawn from a seed: the same seed gives the same schedule.
     *
     * @param seed any number
     * @param preemptionProbability how likely a thread is preempted before each access of code
     *     under test to shared memory, from 0 to 1
     */
    record Random(long seed, double preemptionProbability) implements Schedule {
        /** Rejects a number that is not a probability. */
        public Random {
            if (!(preemptionProbability >= 0 && preemptionProbability <= 1)) {
                throw new IllegalArgumentException(
                        "preemptionProbability must be from 0 to 1, but was '"
                                + preemptionProbability
                                + "'");
            }
        }

        @Override
        public String toString() {
            return "random, seed " + seed;
        }
    }

    /**
     * Runs the thread with the highest priority. Priorities are drawn from a seed. At a few
     * accesses, drawn from it too, the running thread gets the lowest priority. A thread of higher
     * priority preempts one of lower priority before its next access to shared memory. A bug that
     * needs {@code depth} steps in a certain order is found with a probability of at least 1 /
     * (threads × steps^(depth − 1)).
     *
     * <p>The algorithm is PCT: Burckhardt, Kothari, Musuvathi and Nagarakatte, A randomized
     * scheduler with probabilistic guarantees of finding bugs, ASPLOS 2010.
     *
     * @param seed any number
     * @param depth one more than the number of accesses at which a priority is lowered; at least 1
     * @param steps how many accesses these are drawn from; at least 1
     */
    record Pct(long seed, int depth, int steps) implements Schedule {
        /** Rejects a depth or a number of steps below 1. */
        public Pct {
            if (depth < 1 || steps < 1) {
                throw new IllegalArgumentException(
                        "depth and steps must be at least 1, but were '"
                                + depth
                                + "' and '"
                                + steps
                                + "'");
            }
        }

        @Override
        public String toString() {
            return "priorities, seed " + seed + ", depth " + depth;
        }
    }

    /**
     * Repeats another schedule with some of its preemptions and no others.
     *
     * @param original the schedule, whose seed also determines the random numbers that are drawn
     * @param fifo whether threads otherwise run in the order in which they become runnable, instead
     *     of the order of the original
     * @param preemptions where threads are preempted, and which thread runs then
     */
    record Replay(Schedule original, boolean fifo, List<Preemption> preemptions)
            implements Schedule {
        /** Copies the preemptions. */
        public Replay {
            preemptions = List.copyOf(preemptions);
        }

        @Override
        public String toString() {
            return original + ", with " + preemptions.size() + " preemptions";
        }
    }

    /**
     * Runs threads in the order in which they become runnable, but a thread that is about to make
     * one of some suspected accesses waits until no other thread can run. Two threads that are
     * about to access the same variable at the same time prove a race.
     *
     * <p>The idea is from Sen, Race directed random testing of concurrent programs, PLDI 2008.
     *
     * @param original the schedule whose seed determines the random numbers that are drawn
     * @param sites the suspected accesses
     */
    record RaceDirected(Schedule original, Set<AccessSite> sites) implements Schedule {
        /** Copies the sites. */
        public RaceDirected {
            sites = Set.copyOf(sites);
        }

        @Override
        public String toString() {
            return original + ", race-directed at " + sites.size() + " sites";
        }
    }

    /**
     * Returns the schedule that runs threads in the order in which they become runnable.
     *
     * @return the default schedule
     */
    static Schedule fifo() {
        return new Fifo();
    }

    /**
     * Returns a random schedule without preemptions.
     *
     * @param seed any number
     * @return the same schedule for the same seed
     */
    static Schedule random(long seed) {
        return new Random(seed, 0);
    }

    /**
     * Returns a schedule of random priorities, for programs that access shared memory about a
     * hundred times.
     *
     * @param seed any number
     * @param depth how many steps in a certain order the bug needs; at least 1
     * @return the same schedule for the same seed and depth
     */
    static Schedule pct(long seed, int depth) {
        return new Pct(seed, depth, 100);
    }

    /**
     * Returns the schedule that an exploration tries for a seed. Consecutive seeds give random
     * schedules and random priorities, with few preemptions and with many.
     *
     * @param seed any number
     * @return the same schedule for the same seed
     */
    static Schedule exploring(long seed) {
        long drawn = BitMixer.mix(seed) >>> 1;
        return seed % 4 == 0
                ? new Pct(seed, 2 + (int) (drawn % 3), 16 << (2 * (int) (drawn / 3 % 3)))
                : new Random(seed, 0.5 / (1 << (int) (drawn % 3)));
    }
}
