package dev.simul.grader.proof.rule;

import dev.simul.grader.proof.result.Problem;
import java.util.List;

/** Requires that the stub declares every function that the manifest lists. */
public final class DeclaredFunctionsRule implements Rule {
    @Override
    public List<Problem> problems(TriedTask subject) {
        return subject.entry().functions().stream()
                .filter(function -> !subject.task().declares(function))
                .map(function ->
                        new Problem(
                                "checks.yml, " + subject.entry().id(),
                                "functions that the stub declares",
                                "'" + function + "'",
                                "correct the name, or add the function to the stub"))
                .toList();
    }
}
