package dev.simul.grader.submission;

import dev.simul.grader.verdict.TaskProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a submission has for one task.
 *
 * @param taskId the task
 * @param files the student's source files, without those that are given
 * @param problem why they cannot be graded, or null where they can
 */
public record TaskSources(String taskId, List<SourceFile> files, @Nullable TaskProblem problem) {

    /** Takes a copy. */
    public TaskSources {
        files = List.copyOf(files);
    }
}
