package dev.simul.grader.grading;

import dev.simul.checks.verdict.Reason;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.TaskProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of running checks until one of them does not pass.
 *
 * @param problem the reason why no check could run, or null if the checks ran
 * @param verdicts the verdicts on the checks that ran, in the order in which they ran; only the
 *     last one may be other than passed
 * @param took the processor time that each check took, by the id of the check; without those whose
 *     time is not known
 */
public record FirstFailure(
        @Nullable TaskProblem problem, List<CheckVerdict> verdicts, Map<String, Duration> took) {
    /** Copies the collections. */
    public FirstFailure {
        verdicts = List.copyOf(verdicts);
        took = Map.copyOf(took);
    }

    /**
     * Returns the verdict on the check that did not pass.
     *
     * @return the verdict, or nothing if all checks passed or no check could run
     */
    public Optional<CheckVerdict> failure() {
        return verdicts.stream().filter(check -> check.reason() != Reason.PASSED).findFirst();
    }
}
