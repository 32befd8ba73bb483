package dev.simul.grader.proof.result;

import dev.simul.grader.proof.answer.AnswerKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of trying a known answer.
 *
 * @param kind the kind of the answer
 * @param name the name of the answer, unique among the answers to the same task
 * @param folder the folder of the answer, relative to the kit
 * @param schedules the number of schedules on which each check was tried, unless the check asks for
 *     more schedules itself
 * @param tried the number of schedules on which the checks were tried, added up over all checks and
 *     all invocations of checks that have parameters
 * @param simulations how many of these tries were run; a try that would be identical to an earlier
 *     one is skipped
 * @param named the ids of the checks that, according to the comment in the answer, must fail; the
 *     check that must catch the answer comes first
 * @param failed the ids of the checks that the answer did not pass, in the order of the manifest
 * @param advice the ids of the advice that the author of a rejected answer is shown
 * @param symptoms what was seen in each check that failed, by the id of the check
 */
public record AnswerProof(
        AnswerKind kind,
        String name,
        String folder,
        int schedules,
        int tried,
        int simulations,
        List<String> named,
        List<String> failed,
        List<String> advice,
        Map<String, List<String>> symptoms) {

    /** Copies the lists. */
    public AnswerProof {
        named = List.copyOf(named);
        failed = List.copyOf(failed);
        advice = List.copyOf(advice);
        symptoms = Collections.unmodifiableMap(new LinkedHashMap<>(symptoms));
    }

    /**
     * Returns the result of running a check on this answer.
     *
     * @param checkId the id of the check
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
