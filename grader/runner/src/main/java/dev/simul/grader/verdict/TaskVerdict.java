package dev.simul.grader.verdict;

import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said about one task of a submission.
 *
 * @param taskId the task
 * @param problem why none of its checks could run, or null where they ran
 * @param checks the verdicts that came, in any order
 */
public record TaskVerdict(String taskId, @Nullable TaskProblem problem, List<CheckVerdict> checks) {

    /** Takes a copy. */
    public TaskVerdict {
        checks = List.copyOf(checks);
    }

    /**
     * Says that the checks of a task ran.
     *
     * @param taskId the task
     * @param checks the verdicts that came
     * @return the verdict
     */
    public static TaskVerdict ran(String taskId, List<CheckVerdict> checks) {
        return new TaskVerdict(taskId, null, checks);
    }

    /**
     * Says that the checks of a task could not run.
     *
     * @param taskId the task
     * @param problem why
     * @return the verdict
     */
    public static TaskVerdict stopped(String taskId, TaskProblem problem) {
        return new TaskVerdict(taskId, problem, List.of());
    }

    /**
     * Returns the verdict on one check of the course.
     *
     * @param checkId the check
     * @return its verdict; one that never came is that the check did not report
     */
    public CheckVerdict on(String checkId) {
        if (problem != null) {
            return CheckVerdict.of(checkId, problem.reason(), Details.NONE);
        }
        Optional<CheckVerdict> verdict =
                checks.stream().filter(check -> check.checkId().equals(checkId)).findFirst();
        return verdict.orElseGet(
                () -> CheckVerdict.of(checkId, Reason.DID_NOT_REPORT, Details.NONE));
    }
}
