package dev.simul.grader.proof.rule;

import dev.simul.grader.proof.answer.KnownAnswers;
import dev.simul.grader.proof.result.Problem;
import java.util.List;

/**
 * Requires, for each check, a wrong answer that names this check first and that this check catches.
 */
public final class NeededChecksRule implements Rule {
    @Override
    public List<Problem> problems(TriedTask subject) {
        return subject.entry().checks().stream()
                .filter(check -> subject.caughtBy(check).findAny().isEmpty())
                .map(check ->
                        new Problem(
                                "solutions/rejected/" + subject.entry().id(),
                                "an answer that begins with '// "
                                        + KnownAnswers.MARK
                                        + check.id()
                                        + "' and fails that check",
                                "none",
                                "add a wrong answer that this check must catch, or remove the check"))
                .toList();
    }
}
