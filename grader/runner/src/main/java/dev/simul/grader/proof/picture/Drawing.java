package dev.simul.grader.proof.picture;

import dev.simul.grader.proof.result.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * The picture of a task's example, and that of the answer that one writes first.
 *
 * @param svg the picture, or an empty string if the picture could not be drawn
 * @param naive the text of the picture of the answer that one writes first, or an empty string if
 *     no rejected answer is marked as such
 * @param problems the reasons why the picture could not be drawn; empty if the picture was drawn
 */
public record Drawing(String svg, String naive, List<Problem> problems) {

    /** No picture, for a proof that needs none. */
    public static final Drawing NONE = new Drawing("", "", List.of());

    /** Copies the list. */
    public Drawing {
        problems = List.copyOf(problems);
    }

    static Drawing of(String svg) {
        return new Drawing(svg, "", List.of());
    }

    static Drawing failed(Problem problem) {
        return new Drawing("", "", List.of(problem));
    }

    /** Adds the picture of the answer that one writes first, or the problem with it. */
    Drawing with(Drawing first) {
        return new Drawing(
                svg,
                first.naive,
                Stream.concat(problems.stream(), first.problems.stream()).toList());
    }
}
