package dev.simul.grader.batch.intake;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.name.SubmissionName;
import java.util.List;
import java.util.function.Function;

/**
 * The files that one student or one group of students handed in.
 *
 * @param name the name of the folder or file in the class; if there are several files, the name of
 *     the first one
 * @param parsed the parts of the name
 * @param notes notes on earlier attempts and other ignored files, one sentence each
 * @param reading reads the answers
 */
public record Handed(String name, SubmissionName parsed, List<String> notes, Reading reading) {

    /** Copies the list. */
    public Handed {
        notes = List.copyOf(notes);
    }

    /** Reads the answers of a submission. */
    @FunctionalInterface
    public interface Reading {
        /**
         * Reads the answers.
         *
         * @param course the course
         * @param given supplies the given files of a task
         * @return the answers
         * @throws dev.simul.grader.submission.tree.SubmissionException if the submission cannot be
         *     read
         */
        Submission take(Manifest course, Function<TaskEntry, List<SourceFile>> given);
    }
}
