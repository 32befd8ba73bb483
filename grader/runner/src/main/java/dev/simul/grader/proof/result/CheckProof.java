package dev.simul.grader.proof.result;

import dev.simul.checks.manifest.Kind;
import dev.simul.checks.manifest.Visibility;
import java.math.BigDecimal;
import java.util.List;

/**
 * A check, and the answers that need it.
 *
 * @param number the position of the check in the task, starting at 1
 * @param id the id of the check
 * @param title the title of the check, which says what a passing submission does
 * @param kind the kind of the check, which says what the check tests
 * @param visibility whether students receive the source of the check
 * @param points the points of the check
 * @param neededFor the rejected answers that name this check first and that this check caught
 */
public record CheckProof(
        int number,
        String id,
        String title,
        Kind kind,
        Visibility visibility,
        BigDecimal points,
        List<String> neededFor) {

    /** Copies the list. */
    public CheckProof {
        neededFor = List.copyOf(neededFor);
    }
}
