package dev.simul.simulation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What a schedule chose in a run, each time when several threads could go on. Code that depends on
 * nothing else runs just so on every schedule that would choose the same, which it then need not be
 * run on.
 */
public final class DecisionTrace {
    /** Those of a run that something else has had a part in, or may have had. */
    public static final DecisionTrace UNKNOWN = new DecisionTrace(false, new int[0], new int[0]);

    private final boolean known;
    private final int[] options;
    private final int[] chosen;

    private DecisionTrace(boolean known, int[] from, int[] chosen) {
        this.known = known;
        this.options = from;
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
    public boolean wouldBeMadeBy(Schedule schedule) {
        return known
                && schedule instanceof Schedule.Random random
                && random.preemptionProbability() == 0
                && wouldBeDrawnFrom(random.seed());
    }

    private boolean wouldBeDrawnFrom(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < options.length; i++) {
            if (random.nextInt(options[i]) != chosen[i]) {
                return false;
            }
        }
        return true;
    }

    /** Takes down choices as they are made. */
    public static final class DecisionLog {
        private int[] options = new int[8];
        private int[] chosen = new int[8];
        private int size;

        /** Takes down one choice: the number of threads there were, and which was chosen. */
        public void add(int threads, int which) {
            if (size == options.length) {
                options = Arrays.copyOf(options, 2 * size);
                chosen = Arrays.copyOf(chosen, 2 * size);
            }
            options[size] = threads;
            chosen[size] = which;
            size++;
        }

        public DecisionTrace trace() {
            return new DecisionTrace(
                    true, Arrays.copyOf(options, size), Arrays.copyOf(chosen, size));
        }
    }
}
