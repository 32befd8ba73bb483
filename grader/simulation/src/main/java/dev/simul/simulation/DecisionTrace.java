package dev.simul.simulation;

import java.util.SplittableRandom;

/**
 * The decisions of a schedule in one run. A schedule makes a decision whenever several threads are
 * runnable. If code depends only on the decisions, it runs the same way under all schedules that
 * make the same decisions, so a run under one of them is enough.
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
     * Returns the trace of a run that is determined by its decisions alone.
     *
     * @param options for each decision, the number of threads to choose from
     * @param chosen for each decision, the index of the chosen thread
     * @return the trace
     */
    public static DecisionTrace of(int[] options, int[] chosen) {
        return new DecisionTrace(true, options.clone(), chosen.clone());
    }

    /**
     * Returns whether another schedule would make the same decisions, so that the code would run
     * the same way.
     *
     * @param schedule another schedule
     * @return true if the other schedule would certainly make the same decisions. The result is
     *     true only for random schedules without preemptions. The result is always false if the
     *     code drew random numbers, which depend on the seed, or if a thread outside the simulation
     *     affected the run
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
