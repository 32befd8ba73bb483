package dev.simul.grader.submission;

import dev.simul.grader.verdict.TaskProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a submission for one task.
 *
 * @param taskId the task
 * @param files the student's source files, without those that are given
 * @param resources the files that the student put into {@code src/main/resources}, by path
 * @param problem why they cannot be graded, or null if they can
 * @param notes the files of the task that were left out or replaced, one sentence each
 */
public record TaskSources(
        String taskId,
        List<SourceFile> files,
        Map<String, byte[]> resources,
        @Nullable TaskProblem problem,
        List<String> notes) {

    /** Copies the collections. */
    public TaskSources {
        files = List.copyOf(files);
        resources = new LinkedHashMap<>(resources);
        notes = List.copyOf(notes);
    }

    /**
     * Creates sources without resources and notes.
     *
     * @param taskId the task
     * @param files the student's source files
     * @param problem why they cannot be graded, or null if they can
     */
    public TaskSources(String taskId, List<SourceFile> files, @Nullable TaskProblem problem) {
        this(taskId, files, Map.of(), problem, List.of());
    }
}
