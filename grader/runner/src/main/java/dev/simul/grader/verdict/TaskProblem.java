package dev.simul.grader.verdict;

import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import java.util.List;

/**
 * Why none of a task's checks could run.
 *
 * @param reason why
 * @param messages what there is to say about it, where possible beginning with file and line
 */
public record TaskProblem(Reason reason, List<String> messages) {

    /** Takes a copy, and refuses a reason that is about single checks. */
    public TaskProblem {
        messages = List.copyOf(messages);
        if (reason.status() != Status.COULD_NOT_RUN && reason.status() != Status.NOT_STARTED) {
            throw new IllegalArgumentException(
                    "a task's problem keeps its checks from running, but was '" + reason + "'");
        }
    }

    /**
     * Names a problem in one sentence.
     *
     * @param reason why
     * @param message the sentence
     * @return the problem
     */
    public static TaskProblem of(Reason reason, String message) {
        return new TaskProblem(reason, List.of(message));
    }
}
