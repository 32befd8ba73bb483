package dev.simul.simulation;

import dev.simul.simulation.internal.schedule.RandomStreams;
import java.util.List;
import java.util.Set;

/** Which of the threads that can run is run next. */
public sealed interface Schedule {

    /** First come, first served: the default, easy to reason about. */
    record Fifo() implements Schedule {
        @Override
        public String toString() {
            return "fifo";
        }
    }

    /**
     * Any of them, drawn from a seed: the same seed gives the same schedule.
     *
     * @param seed any number
     * @param preemptionProbability how likely a thread is stopped before each access of code under
     *     test to what threads may share, from 0 to 1
     */
    record Random(long seed, double preemptionProbability) implements Schedule {
        /** Refuses what is no probability. */
        public Random {
            if (!(preemptionProbability >= 0 && preemptionProbability <= 1)) {
                throw new IllegalArgumentException(
                        "preemptionProbability is a probability from 0 to 1, but was '"
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
     * The one with the highest priority. Priorities are drawn from a seed; at a few moments, drawn
     * too, the running thread gets the lowest. A thread of higher priority stops one of lower
     * before its next access to what threads may share. A bug that needs {@code depth} steps in a
     * certain order is met with a probability of at least 1 / (threads × steps^(depth − 1)).
     *
     * <p>The algorithm is PCT: Burckhardt, Kothari, Musuvathi and Nagarakatte, A randomized
     * scheduler with probabilistic guarantees of finding bugs, ASPLOS 2010.
     *
     * @param seed any number
     * @param depth one more than the moments at which a priority is lowered; at least 1
     * @param steps how many accesses there are for these moments to be drawn from; at least 1
     */
    record Pct(long seed, int depth, int steps) implements Schedule {
        /** Refuses a depth or a length that is no number of steps. */
        public Pct {
            if (depth < 1 || steps < 1) {
                throw new IllegalArgumentException(
                        "depth and steps are at least 1, but were '"
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
     * Another schedule again, with some of the stops it made and no others.
     *
     * @param original the schedule, of which random numbers are still drawn
     * @param fifo whether threads otherwise take turns first come, first served, and not as in the
     *     original
     * @param stops where threads are stopped, and who goes on then
     */
    record Replay(Schedule original, boolean fifo, List<Preemption> stops) implements Schedule {
        /** Takes a copy of the stops. */
        public Replay {
            stops = List.copyOf(stops);
        }

        @Override
        public String toString() {
            return original + ", with " + stops.size() + " stops";
        }
    }

    /**
     * First come, first served; but who is about to make one of certain accesses waits there until
     * no other thread can go on. Two threads that stand before accesses to the same variable at the
     * same time are a race beyond doubt.
     *
     * <p>The idea is that of Sen, Race directed random testing of concurrent programs, PLDI 2008.
     *
     * @param original the schedule whose random numbers are drawn
     * @param places the accesses
     */
    record RaceDirected(Schedule original, Set<AccessSite> places) implements Schedule {
        /** Takes a copy of the places. */
        public RaceDirected {
            places = Set.copyOf(places);
        }

        @Override
        public String toString() {
            return original + ", with meetings at " + places.size() + " places";
        }
    }

    /**
     * Returns the schedule that serves first who came first.
     *
     * @return the default schedule
     */
    static Schedule fifo() {
        return new Fifo();
    }

    /**
     * Returns the schedule drawn from a seed.
     *
     * @param seed any number
     * @return the same schedule for the same seed
     */
    static Schedule random(long seed) {
        return new Random(seed, 0);
    }

    /**
     * Returns a schedule of random priorities, for programs of about a hundred shared accesses.
     *
     * @param seed any number
     * @param depth how many steps in a certain order the bug looked for needs; at least 1
     * @return the same schedule for the same seed and depth
     */
    static Schedule pct(long seed, int depth) {
        return new Pct(seed, depth, 100);
    }

    /**
     * Returns the schedule that an exploration tries for a seed: random ones and random priorities
     * in turn, with few stops and with many.
     *
     * @param seed any number
     * @return the same schedule for the same seed
     */
    static Schedule exploring(long seed) {
        long drawn = RandomStreams.mix(seed) >>> 1;
        return seed % 4 == 0
                ? new Pct(seed, 2 + (int) (drawn % 3), 16 << (2 * (int) (drawn / 3 % 3)))
                : new Random(seed, 0.5 / (1 << (int) (drawn % 3)));
    }
}
