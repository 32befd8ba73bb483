package dev.simul.grader.proof.picture;

import dev.simul.grader.proof.result.Problem;
import java.util.List;

/**
 * The picture of a task's example.
 *
 * @param svg the picture, or an empty string if the picture could not be drawn
 * @param problems the reasons why the picture could not be drawn; empty if the picture was drawn
 */
public record Drawing(String svg, List<Problem> problems) {

    /** Copies the list. */
    public Drawing {
        problems = List.copyOf(problems);
    }

    static Drawing of(String svg) {
        return new Drawing(svg, List.of());
    }

    static Drawing failed(Problem problem) {
        return new Drawing("", List.of(problem));
    }
}
