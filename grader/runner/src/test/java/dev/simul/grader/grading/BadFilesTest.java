package dev.simul.grader.grading;

import static dev.simul.grader.grading.TrialSubmission.NAP_FILE;
import static dev.simul.grader.grading.TrialSubmission.SUM_FILE;
import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static dev.simul.grader.trial.TrialCourse.GOOD_SUM;
import static dev.simul.grader.trial.TrialCourse.NAP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.course.Course;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.TaskReport;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.TrialCourse;
import dev.simul.grader.verdict.TaskProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hands in files for one task that cannot be graded, and a right answer to the other task. No code
 * of the bad files runs, so that all tests can use the same child JVMs.
 */
class BadFilesTest {
    @TempDir private static Path home;
    private static Course course;
    private static GraderPool grader;

    @TempDir private Path folder;
    private TrialSubmission submission;

    @BeforeAll
    static void start() {
        course = Course.read(TrialCourse.build(home).home());
        grader = new GraderPool(ChildCommands.of(BuiltKit.home()), GradingLimits.DEFAULT, 1);
    }

    @AfterAll
    static void stop() {
        grader.close();
    }

    @BeforeEach
    void createSubmission() {
        submission = new TrialSubmission(folder, course, grader);
    }

    @Test
    void should_give_all_points_to_a_right_submission() {
        submission.put(NAP_FILE, GOOD_NAP);
        submission.put(SUM_FILE, GOOD_SUM);

        Report report = submission.grade();

        assertThat(report.tasks()).extracting(TaskReport::status).containsOnly(Status.PASSED);
        assertThat(report.percent()).isEqualByComparingTo("100");
    }

    @Test
    void should_report_an_untouched_stub_as_not_started() {
        Submission stubs = Intake.take(home, course.manifest());

        Report report = submission.grade(stubs);

        assertThat(report.tasks()).extracting(TaskReport::status).containsOnly(Status.NOT_STARTED);
        assertThat(report.points()).isEqualByComparingTo("0");
    }

    @Test
    void should_report_the_line_that_does_not_compile() {
        submission.put(NAP_FILE, GOOD_NAP.replace("Thread.sleep(time);", "Thread.sleep(time)"));

        TaskProblem problem = submission.problemOfBadNap();

        assertThat(problem.messages()).containsExactly(NAP_FILE + ":7: ';' expected");
        assertThat(problem.reason()).isEqualTo(Reason.DID_NOT_COMPILE);
    }

    @Test
    void should_not_compile_an_answer_against_the_libraries_of_checks() {
        submission.put(
                NAP_FILE,
                GOOD_NAP.replace("import java", "import org.junit.jupiter.api.Test;import java"));

        TaskProblem problem = submission.problemOfBadNap();

        assertThat(problem.reason()).isEqualTo(Reason.DID_NOT_COMPILE);
        assertThat(problem.messages())
                .containsExactly(NAP_FILE + ":3: package org.junit.jupiter.api does not exist");
    }

    @Test
    void should_report_which_signature_changed() {
        submission.put(
                NAP_FILE, GOOD_NAP.replace("nap(Duration time)", "nap(Duration time, int times)"));

        TaskProblem problem = submission.problemOfBadNap();

        assertThat(problem.reason()).isEqualTo(Reason.SIGNATURE_CHANGED);
        assertThat(problem.messages().getFirst())
                .isEqualTo(
                        "expected static Nap.nap(Duration) returning Duration, found static"
                                + " Nap.nap(Duration, int) returning Duration");
    }

    @Test
    void should_accept_another_signature_that_the_checks_can_call() {
        submission.put(
                NAP_FILE, GOOD_NAP.replace("throws InterruptedException", "throws Exception"));

        assertThat(submission.grade().tasks().getFirst().status()).isEqualTo(Status.PASSED);
    }

    @Test
    void should_report_a_missing_task() {
        submission.put("tasks/01-nap/notes.txt", "later");

        assertThat(submission.problemOfBadNap().reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    void should_note_an_unknown_folder() {
        submission.put(NAP_FILE, GOOD_NAP);
        submission.put(SUM_FILE, GOOD_SUM);
        submission.put("tasks/99-foo/src/main/java/Foo.java", "class Foo {}");

        Report report = submission.grade();

        assertThat(report.notes())
                .containsExactly("ignored: tasks/99-foo, because it is not a task of this course");
        assertThat(report.score().isFull()).isTrue();
    }

    @Test
    void should_report_an_empty_file() {
        submission.put(NAP_FILE, "");

        assertThat(submission.problemOfBadNap().reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void should_report_a_file_that_is_not_utf_8() throws IOException {
        submission.put(NAP_FILE, "");
        Files.write(
                submission.folder().resolve(NAP_FILE), GOOD_NAP.getBytes(StandardCharsets.UTF_16));

        assertThat(submission.problemOfBadNap().reason()).isEqualTo(Reason.NOT_UTF_8);
    }

    @Test
    void should_report_a_file_of_50_megabytes() throws IOException {
        submission.put(NAP_FILE, GOOD_NAP);
        try (var file =
                Files.newByteChannel(
                        submission.folder().resolve(NAP_FILE), StandardOpenOption.WRITE)) {
            file.position(50_000_000);
            file.write(StandardCharsets.UTF_8.encode(" "));
        }

        assertThat(submission.problemOfBadNap().reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void should_report_a_class_in_the_wrong_package() {
        submission.put(NAP_FILE, GOOD_NAP.replace("dev.simul.trial.nap", "nap"));

        assertThat(submission.problemOfBadNap().reason()).isEqualTo(Reason.WRONG_PACKAGE);
    }

    @Test
    void should_not_run_an_answer_that_uses_what_tasks_may_not_use() {
        submission.put(
                NAP_FILE,
                GOOD_NAP.replace("return time;", "new java.io.File(\"x\").delete(); return time;"));

        TaskProblem problem = submission.problemOfBadNap();

        assertThat(problem.reason()).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(problem.messages())
                .containsExactly(
                        "Nap.java:8 uses java.io.File: tasks may not touch files. Keep the data in"
                                + " variables and collections.");
    }

    @Test
    void should_not_load_a_class_that_is_compiled_into_another_package_than_it_seems_to_be_in() {
        submission.put(NAP_FILE, GOOD_NAP);
        submission.put(
                "tasks/01-nap/src/main/java/" + NAP + "Shadow.java",
                "/* \\u002a\\u002f package other.place; //*/ package dev.simul.trial.nap;\n"
                        + "class Shadow {}\n");

        TaskProblem problem = submission.problemOfBadNap();

        assertThat(problem.reason()).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(problem.messages())
                .containsExactly(
                        "Shadow.java:2 is in the package other.place: the classes of this"
                                + " task are in dev.simul.trial.nap");
    }
}
