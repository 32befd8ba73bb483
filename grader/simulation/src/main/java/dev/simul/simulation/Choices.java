package dev.simul.simulation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What a schedule chose in a run, each time when several threads could go on. Code that depends on
 * nothing else runs just so on every schedule that would choose the same, which it then need not be
 * run on.
 */
public final class Choices {
    /** Those of a run that something else has had a part in, or may have had. */
    static final Choices UNKNOWN = new Choices(false, new int[0], new int[0]);

    private final boolean known;
    private final int[] from;
    private final int[] chosen;

    private Choices(boolean known, int[] from, int[] chosen) {
        this.known = known;
        this.from = from;
        this.chosen = chosen;
    }

    /**
     * Tells whether another schedule would choose the same, so that the code would run just so.
     *
     * @param schedule another schedule
     * @return true where that is certain, which it only is between random schedules that stop no
     *     threads; never where the code drew random numbers, which depend on the seed, or a thread
     *     outside the simulation took part
     */
    public boolean areOf(Schedule schedule) {
        return known
                && schedule instanceof Schedule.Random random
                && random.stops() == 0
                && areDrawnFrom(random.seed());
    }

    private boolean areDrawnFrom(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < from.length; i++) {
            if (random.nextInt(from[i]) != chosen[i]) {
                return false;
            }
        }
        return true;
    }

    /** Takes down choices as they are made. */
    static final class Log {
        private int[] from = new int[8];
        private int[] chosen = new int[8];
        private int size;

        /** Takes down one choice: the number of threads there were, and which was chosen. */
        void add(int threads, int which) {
            if (size == from.length) {
                from = Arrays.copyOf(from, 2 * size);
                chosen = Arrays.copyOf(chosen, 2 * size);
            }
            from[size] = threads;
            chosen[size] = which;
            size++;
        }

        Choices choices() {
            return new Choices(true, Arrays.copyOf(from, size), Arrays.copyOf(chosen, size));
        }
    }
}
