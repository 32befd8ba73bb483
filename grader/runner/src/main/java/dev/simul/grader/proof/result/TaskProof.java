package dev.simul.grader.proof.result;

import dev.simul.grader.proof.answer.AnswerKind;
import java.math.BigDecimal;
import java.util.List;

/**
 * The proof of one task.
 *
 * @param id the task
 * @param title its name for people
 * @param points the sum of its checks' points
 * @param checks its checks, in the order of the manifest
 * @param answers its known answers: the right ones, the stub, and the rejected ones in the order of
 *     the checks that catch them
 * @param problems why it is not proven
 */
public record TaskProof(
        String id,
        String title,
        BigDecimal points,
        List<CheckProof> checks,
        List<AnswerProof> answers,
        List<Problem> problems) {

    /** Copies the lists. */
    public TaskProof {
        checks = List.copyOf(checks);
        answers = List.copyOf(answers);
        problems = List.copyOf(problems);
    }

    /**
     * Returns whether the task has no problem.
     *
     * @return true if it is proven
     */
    public boolean isProven() {
        return problems.isEmpty();
    }

    /**
     * Returns the answers of a kind.
     *
     * @param kind the kind
     * @return the answers, in their order
     */
    public List<AnswerProof> answers(AnswerKind kind) {
        return answers.stream().filter(answer -> answer.kind() == kind).toList();
    }
}
