package dev.simul.grader.proof.result;

import dev.simul.checks.verdict.Reason;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.TaskProblem;
import java.util.ArrayList;
import java.util.List;

/** Describes verdicts in words that fit into the sentence of a {@link Problem}. */
public final class VerdictText {
    private VerdictText() {}

    /** Returns, in words, a verdict on a check, phrased to follow the word "found". */
    public static String words(CheckVerdict verdict) {
        return verdict.reason() == Reason.ASSERTION
                ? "that it fails"
                : "the verdict '" + verdict.reason().words() + "'";
    }

    /** Returns, in words, the reason why no check could run, phrased to follow the word "found". */
    public static String words(TaskProblem problem) {
        return "one with the verdict '" + problem.reason().words() + "'";
    }

    /** Returns all details of a verdict as lines. */
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
