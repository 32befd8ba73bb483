package dev.simul.grader.submission;

import dev.simul.checks.verdict.Reason;
import java.util.List;

/**
 * What a student handed in, as far as it can be graded.
 *
 * @param tasks what there is for each task that is asked for, in the order of the course
 * @param notes what was left out, a sentence each
 */
public record Submission(List<TaskSources> tasks, List<String> notes) {

    /** Takes copies. */
    public Submission {
        tasks = List.copyOf(tasks);
        notes = List.copyOf(notes);
    }

    /**
     * Tells whether there is nothing at all for any of the tasks.
     *
     * @return true where every task is missing
     */
    public boolean isEmpty() {
        return tasks.stream()
                .allMatch(task ->
                        task.problem() != null && task.problem().reason() == Reason.MISSING);
    }

    /**
     * Returns this submission with some of its tasks only.
     *
     * @param taskIds the ids of the tasks to keep; where there are none, all are kept
     * @return a copy
     */
    public Submission only(List<String> taskIds) {
        return new Submission(
                tasks.stream()
                        .filter(task -> taskIds.isEmpty() || taskIds.contains(task.taskId()))
                        .toList(),
                notes);
    }
}
