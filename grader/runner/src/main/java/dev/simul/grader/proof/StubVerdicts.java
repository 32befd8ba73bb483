package dev.simul.grader.proof;

import dev.simul.grader.verdict.Status;
import java.util.List;

/** Every check of the untouched stub is not started: none passes, and none fails. */
final class StubVerdicts implements Rule {
    @Override
    public List<Problem> problems(Subject subject) {
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
                                                        + "' not started on the stub",
                                                Findings.words(verdict),
                                                "let the stub throw \"Not started yet: …\", and the"
                                                        + " check meet it first",
                                                Findings.evidence(verdict))))
                .toList();
    }
}
