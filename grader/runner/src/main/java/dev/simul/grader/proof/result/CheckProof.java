package dev.simul.grader.proof.result;

import dev.simul.checks.manifest.Kind;
import dev.simul.checks.manifest.Visibility;
import java.math.BigDecimal;
import java.util.List;

/**
 * A check, and the answers that need it.
 *
 * @param number its place in the task, from 1
 * @param id the check
 * @param title what a submission that passes it does
 * @param kind what it tests
 * @param visibility whether students receive its source
 * @param points its points
 * @param misconception what a student who fails it believes
 * @param neededFor the rejected answers that name it first and that it caught
 */
public record CheckProof(
        int number,
        String id,
        String title,
        Kind kind,
        Visibility visibility,
        BigDecimal points,
        String misconception,
        List<String> neededFor) {

    /** Copies the list. */
    public CheckProof {
        neededFor = List.copyOf(neededFor);
    }
}
