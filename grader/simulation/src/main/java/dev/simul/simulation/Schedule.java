package dev.simul.simulation;

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
     */
    record Random(long seed) implements Schedule {
        @Override
        public String toString() {
            return "random, seed " + seed;
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
        return new Random(seed);
    }
}
