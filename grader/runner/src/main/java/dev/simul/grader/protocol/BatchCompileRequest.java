package dev.simul.grader.protocol;

import dev.simul.grader.submission.SourceFile;
import java.util.List;

/**
 * Several tasks to compile together. No task can see the classes of another task.
 *
 * @param tasks the sources of each task
 */
public record BatchCompileRequest(List<List<SourceFile>> tasks) implements CompilerRequest {
    /** Copies the lists. */
    public BatchCompileRequest {
        tasks = tasks.stream().map(List::copyOf).toList();
    }
}
