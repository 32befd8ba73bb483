package dev.simul.grader.proof.result;

import dev.simul.grader.proof.answer.AnswerKind;
import java.util.List;

/**
 * The result of trying a known answer.
 *
 * @param kind what was known about it
 * @param name its name among the answers to its task
 * @param folder its folder, relative to the kit
 * @param schedules the number of schedules on which each of its checks was tried
 * @param simulations the number of simulations, at most one for each check and schedule; a run that
 *     would equal an earlier one is left out
 * @param named the checks that it says it fails, first the one that must catch it
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

    /** Copies the lists. */
    public AnswerProof {
        named = List.copyOf(named);
        failed = List.copyOf(failed);
    }

    /**
     * Returns the result of a check on this answer.
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
