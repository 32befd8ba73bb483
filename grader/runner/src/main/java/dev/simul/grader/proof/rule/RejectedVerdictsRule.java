package dev.simul.grader.proof.rule;

import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.proof.answer.KnownAnswers;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.result.VerdictText;
import dev.simul.grader.verdict.CheckVerdict;
import java.util.ArrayList;
import java.util.List;

/** Requires that wrong answers fail exactly the checks that they name. */
public final class RejectedVerdictsRule implements Rule {
    @Override
    public List<Problem> problems(TriedTask subject) {
        return subject.of(AnswerKind.REJECTED)
                .flatMap(tried -> problems(subject.entry(), tried).stream())
                .toList();
    }

    private static List<Problem> problems(TaskEntry task, TriedTask.Tried tried) {
        String folder = tried.answer().folder();
        List<String> named = tried.answer().named();
        if (tried.verdict().problem() != null) {
            return List.of(
                    new Problem(
                            folder,
                            "an answer that compiles and is wrong",
                            VerdictText.words(tried.verdict().problem()),
                            "correct the answer so that it compiles",
                            tried.verdict().problem().messages()));
        }
        if (named.isEmpty()) {
            return List.of(
                    new Problem(
                            folder,
                            "a file that begins with '// " + KnownAnswers.MARK + "<check>'",
                            "none",
                            "name the checks that fail, beginning with the check that must catch the answer: "
                                    + String.join(", ", tried.failed(task))));
        }
        List<Problem> problems = new ArrayList<>();
        for (String id : named) {
            if (task.check(id).isEmpty()) {
                problems.add(
                        new Problem(
                                folder,
                                "only ids of checks of '" + task.id() + "'",
                                "'" + id + "'",
                                "correct the comment that begins with '// "
                                        + KnownAnswers.MARK
                                        + "'"));
            } else if (!tried.failed(task).contains(id)) {
                problems.add(
                        new Problem(
                                folder,
                                "the check '" + id + "', which the answer names, to fail",
                                "that it passes",
                                "make the check stricter, or remove its name from the answer's comment"));
            }
        }
        for (CheckVerdict verdict : tried.failures(task)) {
            if (!named.contains(verdict.checkId())) {
                problems.add(
                        new Problem(
                                folder,
                                "the check '"
                                        + verdict.checkId()
                                        + "', which the answer does not name, to pass",
                                VerdictText.words(verdict),
                                "make the check test only one thing, or name the check in the"
                                        + " answer's comment",
                                VerdictText.evidence(verdict)));
            }
        }
        return problems;
    }
}
