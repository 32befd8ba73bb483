package dev.simul.grader.verdict;

import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import java.util.List;

/**
 * The reason why no check of a task could run.
 *
 * @param reason the reason
 * @param messages the details, each of which starts with the file and the line if these are known
 * @param errors the errors of the compiler that the messages describe; empty if the answer compiles
 */
public record TaskProblem(Reason reason, List<String> messages, List<CompileError> errors) {

    /** Copies the lists. Throws an exception if the reason applies only to individual checks. */
    public TaskProblem {
        messages = List.copyOf(messages);
        errors = List.copyOf(errors);
        if (reason.status() != Status.COULD_NOT_RUN && reason.status() != Status.NOT_STARTED) {
            throw new IllegalArgumentException(
                    "expected a reason why the checks of a task cannot run, found '"
                            + reason
                            + "'");
        }
    }

    /**
     * Creates a problem that the compiler did not find.
     *
     * @param reason the reason
     * @param messages the details, each of which starts with the file and the line if these are
     *     known
     */
    public TaskProblem(Reason reason, List<String> messages) {
        this(reason, messages, List.of());
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
