package dev.simul.grader.proof.result;

import java.util.List;

/**
 * The proof of tasks with a salt.
 *
 * @param fingerprint the fingerprint of the salt
 * @param problems the reasons why the tasks are not proven with this salt; empty if they are
 */
public record SaltProof(String fingerprint, List<Problem> problems) {

    /** Copies the list. */
    public SaltProof {
        problems = List.copyOf(problems);
    }
}
