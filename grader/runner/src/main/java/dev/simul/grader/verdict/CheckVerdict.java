package dev.simul.grader.verdict;

import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import java.util.Map;

/**
 * The verdict on one check.
 *
 * @param checkId the id of the check
 * @param reason the reason for the state of the check
 * @param details the details that the check reported
 * @param printed the output that the answer printed during the check
 * @param published the values that the check published, by name: the picture of an example, or the
 *     number of simulations if the check was tried on several schedules
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
     * Returns a verdict without printed output.
     *
     * @param checkId the id of the check
     * @param reason the reason for the state of the check
     * @param details the details that the check reported
     * @return the verdict
     */
    public static CheckVerdict of(String checkId, Reason reason, Details details) {
        return new CheckVerdict(checkId, reason, details, Printed.NOTHING, Map.of());
    }

    /**
     * Returns the state of the check.
     *
     * @return the state that follows from the reason
     */
    public Status status() {
        return reason.status();
    }
}
