package dev.simul.grader.proof.result;

import dev.simul.grader.proof.answer.AnswerKind;
import java.util.List;

/**
 * What came of an answer that was known beforehand.
 *
 * @param kind what was known of it
 * @param name what it is called among the answers to its task
 * @param folder where it is, seen from the folder of the kit
 * @param schedules how many schedules each of its checks was tried on
 * @param simulations how many simulations that took, at most one a check and schedule: a run that
 *     would be the same as another is left out
 * @param named the checks it says it fails, the one that must catch it first
 * @param failed the checks it did not pass, in the order of the manifest
 */
public record AnswerProof(
        AnswerKind kind,
        String name,
        String folder,
        int schedules,
        int simulations,
        List<String> named,
        List<String> failed) {

    /** Takes copies. */
    public AnswerProof {
        named = List.copyOf(named);
        failed = List.copyOf(failed);
    }

    /**
     * Says what a check made of this answer.
     *
     * @param checkId the check
     * @return a cell of the kill matrix
     */
    public MatrixCell on(String checkId) {
        boolean caught = failed.contains(checkId);
        if (!named.contains(checkId)) {
            return caught ? MatrixCell.FAILED_UNNAMED : MatrixCell.PASSED;
        }
        if (!caught) {
            return MatrixCell.PASSED_THOUGH_NAMED;
        }
        return named.getFirst().equals(checkId) ? MatrixCell.CAUGHT : MatrixCell.FAILED;
    }
}
