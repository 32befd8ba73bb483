package dev.simul.grader.submission;

import dev.simul.checks.verdict.Reason;
import java.util.List;
import java.util.stream.Stream;

/**
 * The part of a student's submission that can be graded.
 *
 * @param tasks the sources for each task, in the order of the course
 * @param notes what was ignored, one sentence each
 */
public record Submission(List<TaskSources> tasks, List<String> notes) {

    /** Copies the lists. */
    public Submission {
        tasks = List.copyOf(tasks);
        notes = List.copyOf(notes);
    }

    /**
     * Returns whether there are no sources for any of the tasks.
     *
     * @return true if every task is missing
     */
    public boolean isEmpty() {
        return tasks.stream()
                .allMatch(task ->
                        task.problem() != null && task.problem().reason() == Reason.MISSING);
    }

    /** Returns this submission with further notes in front. */
    Submission withNotes(List<String> further) {
        return new Submission(tasks, Stream.concat(further.stream(), notes.stream()).toList());
    }

    /**
     * Returns this submission with some of its tasks only.
     *
     * @param taskIds the ids of the tasks to keep; if there are none, all are kept
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
