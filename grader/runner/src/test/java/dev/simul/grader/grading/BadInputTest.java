package dev.simul.grader.grading;

import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
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
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.TrialCourse;
import dev.simul.grader.verdict.TaskProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hands in what should not be handed in for one task, and a right answer to the other one. */
@Tag("slow")
class BadInputTest {
    private static final String NAP_FILE = "tasks/01-nap/src/main/java/" + NAP + "Nap.java";
    private static final String SUM_FILE = "tasks/02-sum/src/main/java/" + SUM + "Sum.java";

    /** In MiB: enough for what checks need, and soon full. */
    private static final int SMALL_HEAP = 96;

    @TempDir private static Path home;
    private static Course course;
    private static Grader grader;

    @TempDir private Path folder;

    @BeforeAll
    static void start() {
        course = Course.read(TrialCourse.build(home).home());
        grader =
                new Grader(
                        GraderSettings.of(BuiltKit.home())
                                .withLimits(Duration.ofSeconds(10), Duration.ofSeconds(5)));
    }

    @AfterAll
    static void stop() {
        grader.close();
    }

    @Test
    void should_grade_a_right_submission() {
        put(NAP_FILE, GOOD_NAP);
        put(SUM_FILE, GOOD_SUM);

        Report report = grade();

        assertThat(report.tasks()).extracting(TaskReport::status).containsOnly(Status.PASSED);
        assertThat(report.percent()).isEqualByComparingTo("100");
    }

    @Test
    void should_report_an_untouched_stub_as_not_started() {
        Submission stubs = Intake.take(home, course.manifest());

        Report report = grade(stubs);

        assertThat(report.tasks()).extracting(TaskReport::status).containsOnly(Status.NOT_STARTED);
        assertThat(report.points()).isEqualByComparingTo("0");
    }

    @Test
    void should_say_where_a_task_does_not_compile() {
        put(NAP_FILE, GOOD_NAP.replace("Thread.sleep(time);", "Thread.sleep(time)"));

        assertThat(problem().messages()).containsExactly(NAP_FILE + ":7: ';' expected");
        assertThat(problem().reason()).isEqualTo(Reason.DID_NOT_COMPILE);
    }

    @Test
    void should_not_let_an_answer_use_what_checks_use() {
        put(
                NAP_FILE,
                GOOD_NAP.replace("import java", "import org.junit.jupiter.api.Test;import java"));

        assertThat(problem().reason()).isEqualTo(Reason.DID_NOT_COMPILE);
        assertThat(problem().messages())
                .containsExactly(NAP_FILE + ":3: package org.junit.jupiter.api does not exist");
    }

    @Test
    void should_stop_a_compiler_that_does_not_come_to_an_end() {
        String nested = "try { time.abs(); } finally { ".repeat(24) + "}".repeat(24);
        put(NAP_FILE, GOOD_NAP.replace("return time;", nested + " return time;"));

        TaskProblem problem = Objects.requireNonNull(gradeWithoutPatience().problem());

        assertThat(problem.reason()).isEqualTo(Reason.DID_NOT_COMPILE);
        assertThat(problem.messages().getFirst()).startsWith("the compiler ");
    }

    @Test
    void should_survive_a_source_that_is_nested_too_deeply() {
        put(
                NAP_FILE,
                GOOD_NAP.replace(
                        "(time);",
                        "(time, " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ");"));

        assertThat(problem().reason()).isEqualTo(Reason.DID_NOT_COMPILE);
        assertThat(problem().messages().getFirst()).startsWith("the compiler gave up");
    }

    @Test
    void should_say_which_signature_changed() {
        put(NAP_FILE, GOOD_NAP.replace("nap(Duration time)", "nap(Duration time, int times)"));

        assertThat(problem().reason()).isEqualTo(Reason.SIGNATURE_CHANGED);
        assertThat(problem().messages().getFirst())
                .isEqualTo(
                        "expected static Nap.nap(Duration) returning Duration, found static"
                                + " Nap.nap(Duration, int) returning Duration");
    }

    @Test
    void should_allow_a_signature_that_the_checks_can_use_as_well() {
        put(NAP_FILE, GOOD_NAP.replace("throws InterruptedException", "throws Exception"));

        assertThat(grade().tasks().getFirst().status()).isEqualTo(Status.PASSED);
    }

    @Test
    void should_name_a_task_that_is_missing() {
        put("tasks/01-nap/notes.txt", "later");

        assertThat(problem().reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    void should_note_an_unknown_folder() {
        put(NAP_FILE, GOOD_NAP);
        put(SUM_FILE, GOOD_SUM);
        put("tasks/99-foo/src/main/java/Foo.java", "class Foo {}");

        Report report = grade();

        assertThat(report.notes())
                .containsExactly("ignored: tasks/99-foo is not a task of this course");
        assertThat(report.score().isFull()).isTrue();
    }

    @Test
    void should_name_an_empty_file() {
        put(NAP_FILE, "");

        assertThat(problem().reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void should_name_a_file_that_is_not_utf_8() throws IOException {
        put(NAP_FILE, "");
        Files.write(folder.resolve(NAP_FILE), GOOD_NAP.getBytes(StandardCharsets.UTF_16));

        assertThat(problem().reason()).isEqualTo(Reason.NOT_UTF_8);
    }

    @Test
    void should_name_a_file_of_50_megabytes() throws IOException {
        put(NAP_FILE, GOOD_NAP);
        try (var file = Files.newByteChannel(folder.resolve(NAP_FILE), StandardOpenOption.WRITE)) {
            file.position(50_000_000);
            file.write(StandardCharsets.UTF_8.encode(" "));
        }

        assertThat(problem().reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void should_name_a_class_in_the_wrong_package() {
        put(NAP_FILE, GOOD_NAP.replace("dev.simul.trial.nap", "nap"));

        assertThat(problem().reason()).isEqualTo(Reason.WRONG_PACKAGE);
    }

    @Test
    void should_name_an_exit_in_a_static_initialiser() {
        put(NAP_FILE, GOOD_NAP.replace("class Nap {", "class Nap { static { System.exit(0); }"));

        assertThat(reasons()).containsOnly(Reason.EXITED);
    }

    @Test
    void should_name_a_halt() {
        put(
                NAP_FILE,
                GOOD_NAP.replace("return time;", "Runtime.getRuntime().halt(0); return time;"));

        assertThat(reasons()).containsOnly(Reason.EXITED);
    }

    @Test
    void should_name_an_endless_loop() {
        put(NAP_FILE, GOOD_NAP.replace("Thread.sleep(time);", "while (time.isPositive()) { }"));

        assertThat(reasons()).containsOnly(Reason.BUSY_WAIT);
    }

    @Test
    void should_end_a_loop_that_the_simulation_does_not_see() {
        put(
                NAP_FILE,
                GOOD_NAP.replace(
                        "Thread.sleep(time);",
                        "java.util.stream.LongStream.range(0, Long.MAX_VALUE).sum();"));

        assertThat(gradeWithoutPatience().checks())
                .extracting(CheckReport::reason)
                .containsOnly(Reason.TIMED_OUT);
    }

    @Test
    void should_name_a_heap_that_is_full() {
        put(
                NAP_FILE,
                GOOD_NAP.replace(
                        "Thread.sleep(time);",
                        "var all = new java.util.ArrayList<long[]>();"
                                + " while (all.size() >= 0) { all.add(new long[1 << 20]); }"));

        assertThat(gradeWithoutPatience().checks())
                .extracting(CheckReport::reason)
                .containsOnly(Reason.OUT_OF_MEMORY);
    }

    @Test
    void should_keep_the_beginning_of_a_million_lines() {
        put(
                NAP_FILE,
                GOOD_NAP.replace(
                        "Thread.sleep(time);",
                        "for (int i = 0; i < 1_000_000; i++) System.out.println(\"line \" + i);"
                                + " Thread.sleep(time);"));

        CheckReport check = grade().tasks().getFirst().checks().getFirst();

        assertThat(check.reason()).isEqualTo(Reason.PASSED);
        assertThat(check.printed().text()).startsWith("line 0\nline 1\n").hasSize(4096);
        assertThat(check.printed().omittedBytes()).isEqualTo(11_888_890 - 4096);
    }

    @Test
    void should_not_keep_what_is_printed_during_hidden_checks() {
        put(NAP_FILE, GOOD_NAP.replace("return time;", "System.out.println(time); return time;"));

        CheckReport hidden = grade().tasks().getFirst().checks().getLast();

        assertThat(hidden.printed().text()).isEmpty();
    }

    @Test
    void should_restore_what_answers_share() {
        put(
                NAP_FILE,
                GOOD_NAP.replace(
                        "return time;",
                        "System.setProperty(\"seen\", \"yes\"); System.setOut(null);"
                                + " java.util.Locale.setDefault(java.util.Locale.CHINA); return time;"));
        put(
                SUM_FILE,
                GOOD_SUM.replace(
                        "int sum = 0;",
                        "int sum = System.getProperty(\"seen\") == null && System.out != null"
                                + " && java.util.Locale.getDefault() != java.util.Locale.CHINA ? 0 : 1;"));

        assertThat(grade().tasks().getLast().status()).isEqualTo(Status.PASSED);
    }

    @Test
    void should_not_take_printed_text_for_a_report() {
        put(
                NAP_FILE,
                GOOD_NAP.replace(
                        "Thread.sleep(time);",
                        "try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {"
                                + " out.write(new byte[100]); } catch (java.io.IOException e) { }"));

        assertThat(reasons()).containsOnly(Reason.CRASHED);
    }

    /** Grades as {@link #nap} does, within limits that the first task is known to exceed. */
    private TaskReport gradeWithoutPatience() {
        GraderSettings settings = GraderSettings.of(BuiltKit.home());
        try (Grader impatient =
                new Grader(
                        new GraderSettings(
                                settings.classPath(),
                                settings.agent(),
                                settings.archives(),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(3),
                                SMALL_HEAP))) {
            return nap(impatient);
        }
    }

    /** Grades a submission whose second task is right, and makes sure that it is found so. */
    private TaskReport nap() {
        return nap(grader);
    }

    private TaskReport nap(Grader by) {
        put(SUM_FILE, GOOD_SUM);
        Report report = grade(Intake.take(folder, course.manifest()), by);
        assertThat(report.tasks().getLast().status()).isEqualTo(Status.PASSED);
        assertThat(report.tasks().getFirst().points()).isEqualByComparingTo("0");
        return report.tasks().getFirst();
    }

    private TaskProblem problem() {
        return Objects.requireNonNull(nap().problem());
    }

    private java.util.List<Reason> reasons() {
        return nap().checks().stream().map(CheckReport::reason).toList();
    }

    private Report grade() {
        return grade(Intake.take(folder, course.manifest()));
    }

    private static Report grade(Submission submission) {
        return grade(submission, grader);
    }

    private static Report grade(Submission submission, Grader by) {
        return new Scoring(course.manifest())
                .report(submission, by.grade(course, submission), Instant.EPOCH);
    }

    private void put(String path, String text) {
        TrialCourse.put(folder, path, text);
    }
}
