package dev.simul.grader.submission;

import dev.simul.grader.verdict.TaskProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a submission for one task.
 *
 * @param taskId the task
 * @param files the student's source files, without the given files
 * @param problem why they cannot be graded, or null if they can
 */
public record TaskSources(String taskId, List<SourceFile> files, @Nullable TaskProblem problem) {

    /** Copies the list. */
    public TaskSources {
        files = List.copyOf(files);
    }
}
