package dev.simul.grader.batch.gradebook;

import dev.simul.grader.batch.roster.Person;
import dev.simul.grader.report.Score;
import dev.simul.grader.submission.name.SubmissionName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The grade of one student.
 *
 * @param person the student
 * @param submission the name of the submission as the platform wrote it, or null if the student did
 *     not hand in anything
 * @param score the points earned, and the maximum
 * @param tasks the points for each task, by the id of the task
 */
public record StudentGrade(
        Person person, @Nullable SubmissionName submission, Score score, Map<String, Score> tasks) {

    /** Returns the id that a platform gave to the student, or an empty string. */
    String idOn(SubmissionName.Platform platform) {
        return submission != null && submission.platform() == platform ? submission.id() : "";
    }
}
