package dev.simul.grader.replay.jvm;

import dev.simul.checks.verdict.Status;
import dev.simul.grader.grading.GradingJob;
import dev.simul.grader.replay.Replayed;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds a schedule that a test can force on a JVM: the given one or, if a test cannot force this
 * one, another on which the check fails.
 *
 * @param run runs the check on a schedule
 */
public record JvmTestSearch(Function<GradingJob.Replay, Replayed> run) {
    /** The number of seeds to try if a test cannot force the schedule of the given seed. */
    private static final int MOST_OTHER_SEEDS = 20;

    /**
     * Writes a test that fails for another reason than a data race.
     *
     * @param shown the check on the given schedule
     * @param seed the seed of this schedule, or null for the usual one
     * @return the source of the test
     * @throws NotForcedException if no test without the kit can force one of these schedules
     */
    public String test(Replayed shown, @Nullable Long seed) throws NotForcedException {
        if (shown.verdict().status() == Status.NOT_STARTED) {
            throw new NotForcedException("the board is not started");
        }
        NotForcedException first = null;
        for (long other = 0; other <= MOST_OTHER_SEEDS; other++) {
            Long next = other == 0 ? seed : (Long) other;
            try {
                return JvmTest.of(run.apply(new GradingJob.Replay(next, true)));
            } catch (NotForcedException reason) {
                first = first == null ? reason : first;
            }
        }
        throw first;
    }
}
