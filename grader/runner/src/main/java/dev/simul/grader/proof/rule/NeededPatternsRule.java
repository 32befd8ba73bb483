package dev.simul.grader.proof.rule;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.PatternEntry;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.proof.result.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Requires, for each pattern, a rejected answer whose verdicts match the pattern. */
public final class NeededPatternsRule implements Rule {
    @Override
    public List<Problem> problems(TriedTask subject) {
        TaskEntry task = subject.entry();
        Set<PatternEntry> shown =
                subject.of(AnswerKind.REJECTED)
                        .flatMap(tried -> shown(task, tried).stream())
                        .collect(Collectors.toSet());
        return task.patterns().stream()
                .filter(pattern -> !shown.contains(pattern))
                .map(pattern ->
                        new Problem(
                                "checks.yml, " + task.id(),
                                "a rejected answer that fails "
                                        + String.join(", ", pattern.when())
                                        + (pattern.passes().isEmpty()
                                                ? ""
                                                : " and passes "
                                                        + String.join(", ", pattern.passes())),
                                "none",
                                "add a wrong answer that matches the pattern, or remove the pattern"))
                .toList();
    }

    private static List<PatternEntry> shown(TaskEntry task, TriedTask.Tried tried) {
        Set<String> failed = new HashSet<>(tried.failed(task));
        Set<String> passed =
                task.checks().stream()
                        .map(CheckEntry::id)
                        .filter(id -> !failed.contains(id))
                        .collect(Collectors.toSet());
        return task.patterns(failed, passed);
    }
}
