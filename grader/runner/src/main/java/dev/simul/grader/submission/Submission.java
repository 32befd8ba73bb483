package dev.simul.grader.submission;

import dev.simul.checks.verdict.Reason;
import java.util.List;
import java.util.stream.Stream;

/**
 * The part of a student's submission that can be graded.
 *
 * @param tasks the sources for each task, in the order of the course
 * @param notes the parts of the submission that were ignored, one sentence for each
 */
public record Submission(List<TaskSources> tasks, List<String> notes) {

    /** Copies the lists. */
    public Submission {
        tasks = List.copyOf(tasks);
        notes = List.copyOf(notes);
    }

    /**
     * Returns whether the submission contains no sources for any task.
     *
     * @return true if every task is missing
     */
    public boolean isEmpty() {
        return tasks.stream()
                .allMatch(task ->
                        task.problem() != null && task.problem().reason() == Reason.MISSING);
    }

    /**
     * Returns a copy of this submission with further notes before its notes.
     *
     * @param further the notes
     * @return the copy
     */
    public Submission withNotes(List<String> further) {
        return new Submission(tasks, Stream.concat(further.stream(), notes.stream()).toList());
    }

    /**
     * Returns a copy of this submission that is limited to some of its tasks.
     *
     * @param taskIds the ids of the tasks to keep; if there are no ids, all tasks are kept
     * @return the copy
     */
    public Submission only(List<String> taskIds) {
        return new Submission(
                tasks.stream()
                        .filter(task -> taskIds.isEmpty() || taskIds.contains(task.taskId()))
                        .toList(),
                notes);
    }
}
