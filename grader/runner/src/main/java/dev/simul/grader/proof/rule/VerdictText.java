package dev.simul.grader.proof.rule;

import dev.simul.checks.verdict.Reason;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.TaskProblem;
import java.util.ArrayList;
import java.util.List;

/** Says what a check found, in the words of a problem. */
public final class VerdictText {
    private VerdictText() {}

    /** Says it in a few words. */
    public static String words(CheckVerdict verdict) {
        return verdict.reason() == Reason.ASSERTION
                ? "that it fails"
                : "the verdict '" + verdict.reason().words() + "'";
    }

    /** Says why none of the checks could run. */
    public static String words(TaskProblem problem) {
        return "one whose verdict is '" + problem.reason().words() + "'";
    }

    /** Says it in full, in lines. */
    public static List<String> evidence(CheckVerdict verdict) {
        List<String> lines = new ArrayList<>(verdict.details().summary());
        lines.addAll(verdict.details().lanes());
        if (verdict.details().site() != null) {
            lines.add("at " + verdict.details().site());
        }
        lines.addAll(verdict.details().notes());
        return lines;
    }
}
