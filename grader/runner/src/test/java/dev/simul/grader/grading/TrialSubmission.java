package dev.simul.grader.grading;

import static dev.simul.grader.trial.TrialCourse.GOOD_SUM;
import static dev.simul.grader.trial.TrialCourse.NAP;
import static dev.simul.grader.trial.TrialCourse.SUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.course.Course;
import dev.simul.grader.report.CheckReport;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.Scoring;
import dev.simul.grader.report.TaskReport;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.trial.TrialCourse;
import dev.simul.grader.verdict.TaskProblem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A submission to the trial course, written to a folder, and its report. */
record TrialSubmission(Path folder, Course course, GraderPool grader) {
    static final String NAP_FILE = "tasks/01-nap/src/main/java/" + NAP + "Nap.java";
    static final String SUM_FILE = "tasks/02-sum/src/main/java/" + SUM + "Sum.java";

    void put(String path, String text) {
        TrialCourse.put(folder, path, text);
    }

    Report grade() {
        return grade(Intake.take(folder, course.manifest()));
    }

    Report grade(Submission submission) {
        return new Scoring(course.manifest())
                .report(submission, grader.grade(course, submission), Instant.EPOCH);
    }

    /**
     * Grades the first task beside a right answer to the second one, and makes sure that the first
     * gets no points and the second gets all.
     */
    TaskReport gradeBadNap() {
        put(SUM_FILE, GOOD_SUM);
        Report report = grade();
        assertThat(report.tasks().getLast().status()).isEqualTo(Status.PASSED);
        assertThat(report.tasks().getFirst().points()).isEqualByComparingTo("0");
        return report.tasks().getFirst();
    }

    TaskProblem problemOfBadNap() {
        return Objects.requireNonNull(gradeBadNap().problem());
    }

    List<Reason> reasonsOfBadNap() {
        return gradeBadNap().checks().stream().map(CheckReport::reason).toList();
    }
}
