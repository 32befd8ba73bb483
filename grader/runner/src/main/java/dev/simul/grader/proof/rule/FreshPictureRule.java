package dev.simul.grader.proof.rule;

import dev.simul.grader.proof.result.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Requires that the picture in the README is up to date, which means that it is identical to the
 * picture that the README's example draws now, when it is run on the reference.
 */
public final class FreshPictureRule implements Rule {
    @Override
    public List<Problem> problems(TriedTask subject) {
        List<Problem> problems = new ArrayList<>(subject.drawing().problems());
        String id = subject.entry().id();
        if (problems.isEmpty() && !subject.task().picture().equals(subject.drawing().svg())) {
            problems.add(
                    new Problem(
                            "tasks/" + id + "/timeline.svg",
                            "the timeline that solutions/examples/" + id + " draws now",
                            subject.task().picture().isEmpty() ? "none" : "a different timeline",
                            "run 'grader/simul timelines " + id + "'"));
        }
        if (problems.isEmpty()
                && !subject.task().naivePicture().equals(subject.drawing().naive())) {
            problems.add(
                    new Problem(
                            "tasks/" + id + "/naive.txt",
                            subject.drawing().naive().isEmpty()
                                    ? "no file, because no rejected answer is marked with '// naive:'"
                                    : "the timeline of the answer that is marked with '// naive:'",
                            subject.task().naivePicture().isEmpty() ? "none" : "another timeline",
                            "run 'grader/simul timelines " + id + "'"));
        }
        if (!subject.task().readme().contains("(timeline.svg)")) {
            problems.add(
                    new Problem(
                            "tasks/" + id + "/README.md",
                            "the timeline of the example, as '![…](timeline.svg)'",
                            "none",
                            "add the timeline below the example, and describe it in the brackets"));
        }
        return problems;
    }
}
