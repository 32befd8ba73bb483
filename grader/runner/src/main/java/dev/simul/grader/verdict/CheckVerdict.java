package dev.simul.grader.verdict;

import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import java.util.Map;

/**
 * The verdict on one check.
 *
 * @param checkId the check
 * @param reason why it has its state
 * @param details what it found
 * @param printed what the answer printed meanwhile
 * @param published what the check published, by name: the picture of an example, or the number of
 *     simulations if it was tried on several schedules
 */
public record CheckVerdict(
        String checkId,
        Reason reason,
        Details details,
        Printed printed,
        Map<String, String> published) {

    /** Copies the map. */
    public CheckVerdict {
        published = Map.copyOf(published);
    }

    /**
     * Returns a verdict without any output.
     *
     * @param checkId the check
     * @param reason why it has its state
     * @param details what it found
     * @return the verdict
     */
    public static CheckVerdict of(String checkId, Reason reason, Details details) {
        return new CheckVerdict(checkId, reason, details, Printed.NOTHING, Map.of());
    }

    /**
     * Returns the state of the check.
     *
     * @return the state that the reason implies
     */
    public Status status() {
        return reason.status();
    }
}
