package dev.simul.simulation;

import java.util.SplittableRandom;

/**
 * The decisions of a schedule in one run, each taken when several threads were runnable. Code that
 * depends on nothing else runs the same way on every schedule that would take the same decisions,
 * so it need not be run on those.
 */
public final class DecisionTrace {
    /** The trace of a run that depends, or may depend, on more than its decisions. */
    public static final DecisionTrace UNKNOWN = new DecisionTrace(false, new int[0], new int[0]);

    private final boolean known;
    private final int[] options;
    private final int[] chosen;

    private DecisionTrace(boolean known, int[] options, int[] chosen) {
        this.known = known;
        this.options = options;
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
     * Returns whether another schedule would take the same decisions, so that the code would run
     * the same way.
     *
     * @param schedule another schedule
     * @return true if that is certain. It can be only for random schedules without preemptions, and
     *     never if the code drew random numbers, which depend on the seed, or a thread outside the
     *     simulation had an influence
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
