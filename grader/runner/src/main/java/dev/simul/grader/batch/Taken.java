package dev.simul.grader.batch;

import dev.simul.grader.batch.intake.Handed;
import dev.simul.grader.batch.results.GradeStatus;
import dev.simul.grader.course.Course;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.tree.SubmissionException;

/**
 * A submission that has been read.
 *
 * @param submission the answers; contains none if the submission cannot be read
 * @param status whether it can be graded
 * @param message why it cannot be graded, or an empty string
 */
record Taken(Submission submission, GradeStatus status, String message) {

    static Taken of(Handed handed, ClassSetup setup) {
        Course course = setup.course();
        try {
            Submission submission =
                    handed.reading()
                            .take(course.manifest(), task -> course.task(task.id()).given())
                            .only(setup.tasks())
                            .withNotes(handed.notes());
            return submission.isEmpty()
                    ? new Taken(
                            submission,
                            GradeStatus.NOTHING_TO_GRADE,
                            setup.tasks().isEmpty()
                                    ? "it has no answer to any task of the course"
                                    : "it has no answer to any of the tasks that are graded")
                    : new Taken(submission, GradeStatus.GRADED, "");
        } catch (SubmissionException refused) {
            String message = String.valueOf(refused.getMessage());
            return new Taken(
                    Intake.none(course.manifest(), message)
                            .only(setup.tasks())
                            .withNotes(handed.notes()),
                    GradeStatus.CANNOT_BE_READ,
                    message);
        }
    }
}
