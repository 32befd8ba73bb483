package dev.simul.grader.proof.rule;

import dev.simul.checks.verdict.Status;
import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.result.VerdictText;
import java.util.List;

/**
 * Requires that, for the unchanged stub, the state of every check is "not started", so that no
 * check passes or fails.
 */
public final class StubVerdictsRule implements Rule {
    @Override
    public List<Problem> problems(TriedTask subject) {
        return subject.of(AnswerKind.STUB)
                .flatMap(stub ->
                        subject.entry().checks().stream()
                                .map(check -> stub.verdict().on(check.id()))
                                .filter(verdict -> verdict.status() != Status.NOT_STARTED)
                                .map(verdict ->
                                        new Problem(
                                                stub.answer().folder(),
                                                "the check '"
                                                        + verdict.checkId()
                                                        + "' to have the verdict 'not started' on the stub",
                                                VerdictText.words(verdict),
                                                "make the stub throw \"Not started yet: …\""
                                                        + " before the check can pass or fail",
                                                VerdictText.evidence(verdict))))
                .toList();
    }
}
