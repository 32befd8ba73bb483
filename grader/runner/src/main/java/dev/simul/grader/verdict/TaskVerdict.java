package dev.simul.grader.verdict;

import dev.simul.checks.manifest.Adviser;
import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.verdict.AdviceOnVerdicts;
import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on one task of a submission.
 *
 * @param taskId the id of the task
 * @param problem the reason why no check of the task could run, or null if the checks ran
 * @param checks the verdicts that were reported, in any order
 */
public record TaskVerdict(String taskId, @Nullable TaskProblem problem, List<CheckVerdict> checks) {

    /** Copies the list. */
    public TaskVerdict {
        checks = List.copyOf(checks);
    }

    /**
     * Returns the verdict on a task whose checks ran.
     *
     * @param taskId the id of the task
     * @param checks the verdicts that were reported
     * @return the verdict
     */
    public static TaskVerdict ran(String taskId, List<CheckVerdict> checks) {
        return new TaskVerdict(taskId, null, checks);
    }

    /**
     * Returns the verdict on a task whose checks could not run.
     *
     * @param taskId the id of the task
     * @param problem the reason why the checks could not run
     * @return the verdict
     */
    public static TaskVerdict stopped(String taskId, TaskProblem problem) {
        return new TaskVerdict(taskId, problem, List.of());
    }

    /**
     * Chooses the advice that these verdicts support.
     *
     * @param task the task
     * @param adviser chooses from the advice of the task and of the course
     * @return the advice, and the checks that each entry explains
     */
    public List<Adviser.Chosen> advice(TaskEntry task, Adviser adviser) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (CheckEntry check : task.checks()) {
            CheckVerdict verdict = on(check.id());
            verdicts.put(check.id(), new Verdict(verdict.reason(), verdict.details()));
        }
        return AdviceOnVerdicts.choose(adviser, verdicts);
    }

    /**
     * Returns the verdict on one check of the course.
     *
     * @param checkId the id of the check
     * @return the verdict on the check; if there is none, a verdict which says that the check did
     *     not report
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
