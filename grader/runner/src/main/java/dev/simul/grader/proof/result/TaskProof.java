package dev.simul.grader.proof.result;

import dev.simul.grader.proof.answer.AnswerKind;
import java.math.BigDecimal;
import java.util.List;

/**
 * What came of proving one task.
 *
 * @param id the task
 * @param title its name for people
 * @param points the sum of its checks' points
 * @param checks its checks, in the order of the manifest
 * @param answers its known answers: right ones, the stub, rejected ones in the order of the checks
 *     that catch them
 * @param problems what keeps it from being proven
 */
public record TaskProof(
        String id,
        String title,
        BigDecimal points,
        List<CheckProof> checks,
        List<AnswerProof> answers,
        List<Problem> problems) {

    /** Takes copies. */
    public TaskProof {
        checks = List.copyOf(checks);
        answers = List.copyOf(answers);
        problems = List.copyOf(problems);
    }

    /**
     * Tells whether nothing is wrong with the task.
     *
     * @return whether it has no problem
     */
    public boolean isProven() {
        return problems.isEmpty();
    }

    /**
     * Returns the answers of a kind.
     *
     * @param kind which
     * @return the answers, in their order
     */
    public List<AnswerProof> answers(AnswerKind kind) {
        return answers.stream().filter(answer -> answer.kind() == kind).toList();
    }
}
