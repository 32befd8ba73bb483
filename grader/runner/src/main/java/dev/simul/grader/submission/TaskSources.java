package dev.simul.grader.submission;

import dev.simul.grader.verdict.TaskProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a submission for one task.
 *
 * @param taskId the id of the task
 * @param files the student's source files, without the given files
 * @param resources the files that the student put into {@code src/main/resources}, by path
 * @param problem the reason why the files cannot be graded, or null if they can be graded
 * @param notes the files of the task that were left out or replaced, one sentence for each
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
     * Creates sources that have no resources and no notes.
     *
     * @param taskId the id of the task
     * @param files the student's source files
     * @param problem the reason why the files cannot be graded, or null if they can be graded
     */
    public TaskSources(String taskId, List<SourceFile> files, @Nullable TaskProblem problem) {
        this(taskId, files, Map.of(), problem, List.of());
    }
}
