package dev.simul.simulation;

import java.util.List;
import java.util.Set;

/** Decides which runnable thread runs next. */
public sealed interface Schedule {

    /**
     * Runs threads in the order in which they become runnable. This is the default, and it is easy
     * to reason about.
     */
    record Fifo() implements Schedule {
        @Override
        public String toString() {
            return "fifo";
        }
    }

    /**
     * Chooses the next thread at random from among the runnable threads. The same seed gives the
     * same schedule.
     *
     * @param seed any number
     * @param preemptionProbability the probability, from 0 to 1, that a thread is preempted before
     *     each access of code under test to shared memory
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
     * Runs the thread with the highest priority. The priorities are drawn from a seed. At a few
     * accesses, which are drawn from the same seed, the running thread gets the lowest priority. A
     * thread with a higher priority preempts a thread with a lower priority before the next access
     * to shared memory. A bug that needs {@code depth} steps in a certain order is found with a
     * probability of at least 1 / (threads × steps^(depth − 1)).
     *
     * <p>The algorithm is PCT: Burckhardt, Kothari, Musuvathi and Nagarakatte, A randomized
     * scheduler with probabilistic guarantees of finding bugs, ASPLOS 2010.
     *
     * @param seed any number
     * @param depth one more than the number of accesses at which a priority is lowered; at least 1
     * @param steps the number of accesses from which those that lower a priority are drawn; at
     *     least 1
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
     * Repeats another schedule, but with only some of its preemptions.
     *
     * @param original the schedule to repeat, whose seed also determines the random numbers that
     *     are drawn
     * @param fifo whether threads run in the order in which they become runnable, apart from the
     *     preemptions; if false, they run in the order of the original
     * @param preemptions the places where threads are preempted, and the threads that run next
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
     * Runs threads in the order in which they become runnable, but a thread that is about to
     * perform a suspected access waits until no other thread can run. Two threads that are about to
     * access the same variable at the same time prove a race.
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
     * Returns a schedule with random priorities, for programs that access shared memory about a
     * hundred times.
     *
     * @param seed any number
     * @param depth the number of steps that must happen in a certain order to cause the bug; at
     *     least 1
     * @return the same schedule for the same seed and depth
     */
    static Schedule pct(long seed, int depth) {
        return new Pct(seed, depth, 100);
    }

    /**
     * Returns the schedule that an exploration tries for a given seed. Consecutive seeds give both
     * random schedules and schedules with random priorities, with few or many preemptions.
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
