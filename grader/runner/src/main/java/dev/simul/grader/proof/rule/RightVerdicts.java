package dev.simul.grader.proof.rule;

import dev.simul.grader.proof.result.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Right answers pass all checks, on every schedule tried. */
public final class RightVerdicts implements Rule {
    @Override
    public List<Problem> problems(TriedTask subject) {
        return subject.tried().stream()
                .filter(tried -> tried.answer().kind().isRight())
                .flatMap(tried -> problems(subject, tried))
                .toList();
    }

    private static Stream<Problem> problems(TriedTask subject, TriedTask.Tried tried) {
        String folder = tried.answer().folder();
        if (tried.verdict().problem() != null) {
            return Stream.of(
                    new Problem(
                            folder,
                            "an answer to '" + subject.entry().id() + "' that can be graded",
                            VerdictText.words(tried.verdict().problem()),
                            "mend the answer",
                            tried.verdict().problem().messages()));
        }
        return tried.failures(subject.entry()).stream()
                .map(verdict ->
                        new Problem(
                                folder,
                                "the check '"
                                        + verdict.checkId()
                                        + "' to pass on each of "
                                        + (subject.schedules() + 1)
                                        + " schedules",
                                VerdictText.words(verdict),
                                "mend the check where the README allows this answer, or else move"
                                        + " it to solutions/rejected",
                                VerdictText.evidence(verdict)));
    }
}
