package dev.simul.grader.proof.rule;

import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.result.VerdictText;
import java.util.List;
import java.util.stream.Stream;

/** Requires that right answers pass all checks on every schedule. */
public final class RightVerdictsRule implements Rule {
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
                            "correct the answer",
                            tried.verdict().problem().messages()));
        }
        return tried.failures(subject.entry()).stream()
                .map(verdict ->
                        new Problem(
                                folder,
                                "the check '"
                                        + verdict.checkId()
                                        + "' to pass on "
                                        + schedules(subject.schedules() + 1),
                                VerdictText.words(verdict),
                                "if the README allows this answer, correct the check; otherwise"
                                        + " move the answer to solutions/rejected",
                                VerdictText.evidence(verdict)));
    }

    private static String schedules(int number) {
        return number == 1 ? "1 schedule" : "each of " + number + " schedules";
    }
}
