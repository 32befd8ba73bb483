package dev.simul.grader.verdict;

import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import java.util.Map;

/**
 * What is said about one check.
 *
 * @param checkId the check
 * @param reason why it has its state
 * @param details what there is to say about it
 * @param printed what the answer printed meanwhile
 * @param published what the check handed over, by name: the picture of an example, or in how many
 *     simulations it was run where it was tried on several schedules
 */
public record CheckVerdict(
        String checkId,
        Reason reason,
        Details details,
        Printed printed,
        Map<String, String> published) {

    /** Takes a copy. */
    public CheckVerdict {
        published = Map.copyOf(published);
    }

    /**
     * Gives a verdict without anything printed.
     *
     * @param checkId the check
     * @param reason why it has its state
     * @param details what there is to say about it
     * @return the verdict
     */
    public static CheckVerdict of(String checkId, Reason reason, Details details) {
        return new CheckVerdict(checkId, reason, details, Printed.NOTHING, Map.of());
    }

    /**
     * Returns the state of the check.
     *
     * @return that of the reason
     */
    public Status status() {
        return reason.status();
    }
}
