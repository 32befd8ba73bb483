package dev.simul.grader.proof.rule;

import dev.simul.checks.manifest.Visibility;
import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.proof.result.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Requires 6 to 12 checks, of which 2 or 3 are open, and enough known answers to prove the checks.
 */
public final class CountRule implements Rule {
    private static final int FEWEST_CHECKS = 6;
    private static final int MOST_CHECKS = 12;
    private static final int FEWEST_OPEN = 2;
    private static final int MOST_OPEN = 3;
    private static final int FEWEST_ACCEPTED = 2;
    private static final int FEWEST_REJECTED = 6;

    @Override
    public List<Problem> problems(TriedTask subject) {
        List<Problem> problems = new ArrayList<>();
        String id = subject.entry().id();
        int checks = subject.entry().checks().size();
        if (checks < FEWEST_CHECKS || checks > MOST_CHECKS) {
            problems.add(
                    new Problem(
                            "checks.yml, " + id,
                            FEWEST_CHECKS + " to " + MOST_CHECKS + " checks",
                            String.valueOf(checks),
                            checks < FEWEST_CHECKS
                                    ? "split a check that tests two things, or add a check for a sentence of"
                                            + " the README that has none"
                                    : "merge two checks that fail together"));
        }
        long open =
                subject.entry().checks().stream()
                        .filter(check -> check.visibility() == Visibility.OPEN)
                        .count();
        if (open < FEWEST_OPEN || open > MOST_OPEN) {
            problems.add(
                    new Problem(
                            "checks.yml, " + id,
                            FEWEST_OPEN + " or " + MOST_OPEN + " open checks",
                            String.valueOf(open),
                            "move checks between src/test/java and src/hidden/java"));
        }
        addFew(
                problems,
                subject,
                AnswerKind.ACCEPTED,
                FEWEST_ACCEPTED,
                "right answers that use other idioms");
        addFew(
                problems,
                subject,
                AnswerKind.REJECTED,
                FEWEST_REJECTED,
                "wrong answers that students write");
        return problems;
    }

    private static void addFew(
            List<Problem> problems, TriedTask subject, AnswerKind kind, int fewest, String which) {
        String word = kind.word();
        long found = subject.of(kind).count();
        if (found < fewest) {
            problems.add(
                    new Problem(
                            "solutions/" + word + "/" + subject.entry().id(),
                            "at least " + fewest + " " + word + " answers",
                            String.valueOf(found),
                            "add " + which));
        }
    }
}
