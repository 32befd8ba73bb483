package dev.simul.grader.proof.result;

import dev.simul.grader.proof.answer.AnswerKind;
import java.math.BigDecimal;
import java.util.List;

/**
 * The proof of one task.
 *
 * @param id the id of the task
 * @param title the title of the task
 * @param points the sum of the points of the task's checks
 * @param checks the task's checks, in the order of the manifest
 * @param answers the known answers to the task: the right answers, the stub, and the rejected
 *     answers, sorted by the check that catches each rejected answer
 * @param problems the reasons why the task is not proven; empty if the task is proven
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
     * Returns whether the task has no problems.
     *
     * @return true if the task is proven
     */
    public boolean isProven() {
        return problems.isEmpty();
    }

    /**
     * Returns the answers of a kind.
     *
     * @param kind the kind
     * @return the answers of that kind, in the same order as in this proof
     */
    public List<AnswerProof> answers(AnswerKind kind) {
        return answers.stream().filter(answer -> answer.kind() == kind).toList();
    }
}
