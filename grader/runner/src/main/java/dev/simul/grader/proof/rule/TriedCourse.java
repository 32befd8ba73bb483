package dev.simul.grader.proof.rule;

import dev.simul.grader.course.Course;
import dev.simul.grader.proof.result.ProofTotals;
import dev.simul.grader.proof.result.TaskProof;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A course, and the results that the rules for a whole course examine.
 *
 * @param course the course
 * @param proofs the proofs of all its tasks
 * @param numbers the totals of these proofs
 */
public record TriedCourse(Course course, List<TaskProof> proofs, ProofTotals numbers) {

    public TriedCourse {
        proofs = List.copyOf(proofs);
    }

    Path home() {
        return course.home();
    }

    /**
     * Returns the paths of the READMEs of the course and of its tasks, some of which may not exist.
     */
    List<String> readmes() {
        return Stream.concat(
                        Stream.of("README.md", "tasks/README.md"),
                        course.tasks().stream()
                                .map(task -> "tasks/" + task.entry().id() + "/README.md"))
                .toList();
    }

    Set<String> ids() {
        return course.tasks().stream().map(task -> task.entry().id()).collect(Collectors.toSet());
    }
}
