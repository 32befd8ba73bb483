package dev.simul.simulation;

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
     * Returns the trace of a run that its decisions determine.
     *
     * @param options how many threads there were to choose from, in each decision
     * @param chosen the index of the chosen thread, in each decision
     * @return the trace
     */
    public static DecisionTrace of(int[] options, int[] chosen) {
        return new DecisionTrace(true, options.clone(), chosen.clone());
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
}
