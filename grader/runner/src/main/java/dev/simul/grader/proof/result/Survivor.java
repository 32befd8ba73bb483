package dev.simul.grader.proof.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mutant that passed all checks.
 *
 * @param answer the name of the answer that was changed
 * @param operator the id of the operator that changed it
 * @param file the path of the changed file, relative to the kit
 * @param line the number of the first changed line, starting at 1
 * @param method the name of the changed method or class
 * @param before the lines before the change, without indentation
 * @param after the lines after the change, or a description of what the change does
 * @param why the reason why the mutant may pass all checks, or null if there is no explanation
 * @param reason the explanation in a sentence; empty if there is none
 */
public record Survivor(
        String answer,
        String operator,
        String file,
        int line,
        String method,
        List<String> before,
        List<String> after,
        @Nullable WhyNotKilled why,
        String reason) {

    /** Copies the lists. */
    public Survivor {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * Returns this survivor with an explanation.
     *
     * @param category the reason why the mutant may pass all checks
     * @param sentence the explanation in a sentence
     * @return a copy
     */
    public Survivor explained(WhyNotKilled category, String sentence) {
        return new Survivor(
                answer, operator, file, line, method, before, after, category, sentence);
    }

    /**
     * Returns whether there is an explanation.
     *
     * @return true if the survivor is no problem
     */
    public boolean isExplained() {
        return why != null;
    }
}
