package dev.simul.grader.proof.rule;

import dev.simul.checks.manifest.AdviceEntry;
import dev.simul.checks.manifest.Adviser;
import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.proof.answer.KnownAnswers;
import dev.simul.grader.proof.result.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Requires that the author of each rejected answer is shown exactly the advice that the answer
 * names, and that each advice of the task is shown to the author of a rejected answer.
 */
public final class AdviceRule implements Rule {
    private static final String NONE = "none";

    @Override
    public List<Problem> problems(TriedTask subject) {
        return Stream.concat(
                        subject.of(AnswerKind.REJECTED)
                                .filter(tried -> tried.verdict().problem() == null)
                                .filter(tried -> !tried.answer().named().isEmpty())
                                .map(tried -> problem(subject, tried))
                                .filter(Objects::nonNull),
                        unused(subject))
                .toList();
    }

    private static @Nullable Problem problem(TriedTask subject, TriedTask.Tried tried) {
        Set<String> named = new TreeSet<>(tried.answer().advice());
        Set<String> shown =
                subject.advice(tried).stream()
                        .map(chosen -> chosen.advice().id())
                        .collect(Collectors.toCollection(TreeSet::new));
        boolean isRight =
                shown.isEmpty()
                        ? tried.answer().advice().equals(List.of(NONE))
                        : named.equals(shown);
        if (isRight) {
            return null;
        }
        String mark = "'// " + KnownAnswers.ADVICE + "'";
        return new Problem(
                tried.answer().folder(),
                named.isEmpty()
                        ? "a line that begins with " + mark
                        : "the advice " + String.join(", ", named),
                "the advice " + (shown.isEmpty() ? NONE : String.join(", ", shown)),
                named.isEmpty()
                        ? "read the advice that is shown; if it is true of this answer, name it,"
                                + " or write 'none'"
                        : "change the symptoms of the advice in checks.yml, or, if the advice that"
                                + " is shown is true of this answer, the line "
                                + mark,
                evidence(subject, tried));
    }

    /** Returns the misconceptions that are shown, and what was seen in each check that failed. */
    private static List<String> evidence(TriedTask subject, TriedTask.Tried tried) {
        return Stream.concat(
                        subject.advice(tried).stream()
                                .map(Adviser.Chosen::advice)
                                .map(advice -> advice.id() + ": " + advice.misconception()),
                        tried.symptoms(subject.entry()).entrySet().stream()
                                .map(seen ->
                                        seen.getKey()
                                                + " shows "
                                                + String.join(", ", seen.getValue())))
                .toList();
    }

    private static Stream<Problem> unused(TriedTask subject) {
        Set<AdviceEntry> shown =
                subject.of(AnswerKind.REJECTED)
                        .flatMap(tried -> subject.advice(tried).stream())
                        .map(Adviser.Chosen::advice)
                        .collect(Collectors.toSet());
        return subject.entry().advice().stream()
                .filter(advice -> !shown.contains(advice))
                .map(advice ->
                        new Problem(
                                "checks.yml, " + subject.entry().id(),
                                "a rejected answer whose author is shown the advice '"
                                        + advice.id()
                                        + "'",
                                NONE,
                                "add such an answer, change the conditions of the advice, or remove"
                                        + " the advice"));
    }
}
