package dev.simul.grader.verdict;

import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import java.util.List;

/**
 * The reason why none of a task's checks could run.
 *
 * @param reason the reason
 * @param messages the details, which begin with file and line if they are known
 */
public record TaskProblem(Reason reason, List<String> messages) {

    /** Copies the list, and refuses a reason that is about single checks. */
    public TaskProblem {
        messages = List.copyOf(messages);
        if (reason.status() != Status.COULD_NOT_RUN && reason.status() != Status.NOT_STARTED) {
            throw new IllegalArgumentException(
                    "a task's problem keeps its checks from running, but was '" + reason + "'");
        }
    }

    /**
     * Returns a problem with one message.
     *
     * @param reason the reason
     * @param message the message
     * @return the problem
     */
    public static TaskProblem of(Reason reason, String message) {
        return new TaskProblem(reason, List.of(message));
    }
}
