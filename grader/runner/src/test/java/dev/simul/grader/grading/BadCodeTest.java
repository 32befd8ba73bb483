package dev.simul.grader.grading;

import static dev.simul.grader.grading.TrialSubmission.NAP_FILE;
import static dev.simul.grader.grading.TrialSubmission.SUM_FILE;
import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static dev.simul.grader.trial.TrialCourse.GOOD_SUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.course.Course;
import dev.simul.grader.report.Audience;
import dev.simul.grader.report.CheckReport;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.ShownReport;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.TrialCourse;
import dev.simul.grader.verdict.TaskProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hands in code for one task that harms the compiler or the JVM it runs in, and a right answer to
 * the other task. Each test has child JVMs that no other test has used.
 */
@Tag("slow")
class BadCodeTest {
    /** In MiB: enough for what checks need, and soon full. */
    private static final int SMALL_HEAP = 96;

    @TempDir private static Path home;
    private static Course course;

    @TempDir private Path folder;
    private @Nullable GraderPool grader;

    @BeforeAll
    static void buildCourse() {
        // What the allow-list keeps from most answers must still do no harm.
        course =
                Course.read(
                        TrialCourse.build(home)
                                .allowing(
                                        "java.io.FileDescriptor",
                                        "java.io.FileOutputStream",
                                        "java.lang.Runtime.halt",
                                        "java.lang.System.exit",
                                        "java.lang.System.getProperty",
                                        "java.lang.System.setOut",
                                        "java.lang.System.setProperty",
                                        "java.util.Locale.setDefault")
                                .home());
    }

    private TrialSubmission start() {
        return start(ChildCommands.of(BuiltKit.home()), GradingLimits.DEFAULT);
    }

    /** Starts child JVMs with limits that the first task is known to exceed. */
    private TrialSubmission startWithLowLimits() {
        return start(
                ChildCommands.of(BuiltKit.home()).withHeap(SMALL_HEAP),
                new GradingLimits(Duration.ofSeconds(5), Duration.ofSeconds(3)));
    }

    private TrialSubmission start(ChildCommands commands, GradingLimits limits) {
        grader = new GraderPool(commands, limits, 1);
        return new TrialSubmission(folder, course, grader);
    }

    @AfterEach
    void stop() {
        Objects.requireNonNull(grader).close();
    }

    @Test
    void should_stop_a_compiler_that_does_not_finish() {
        TrialSubmission submission = startWithLowLimits();
        String nested = "try { time.abs(); } finally { ".repeat(24) + "}".repeat(24);
        submission.put(NAP_FILE, GOOD_NAP.replace("return time;", nested + " return time;"));

        TaskProblem problem = submission.problemOfBadNap();

        assertThat(problem.reason()).isEqualTo(Reason.DID_NOT_COMPILE);
        assertThat(problem.messages().getFirst()).startsWith("the compiler ");
    }

    @Test
    void should_report_a_source_that_is_nested_too_deeply() {
        TrialSubmission submission = start();
        submission.put(
                NAP_FILE,
                GOOD_NAP.replace(
                        "(time);",
                        "(time, " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ");"));

        TaskProblem problem = submission.problemOfBadNap();

        assertThat(problem.reason()).isEqualTo(Reason.DID_NOT_COMPILE);
        assertThat(problem.messages().getFirst()).startsWith("the compiler failed");
    }

    @Test
    void should_report_an_exit_in_a_static_initialiser() {
        TrialSubmission submission = start();
        submission.put(
                NAP_FILE,
                GOOD_NAP.replace("class Nap {", "class Nap { static { System.exit(0); }"));

        assertThat(submission.reasonsOfBadNap()).containsOnly(Reason.EXITED);
    }

    @Test
    void should_report_a_halt() {
        TrialSubmission submission = start();
        submission.put(
                NAP_FILE,
                GOOD_NAP.replace("return time;", "Runtime.getRuntime().halt(0); return time;"));

        assertThat(submission.reasonsOfBadNap()).containsOnly(Reason.EXITED);
    }

    @Test
    void should_report_an_endless_loop() {
        TrialSubmission submission = start();
        submission.put(
                NAP_FILE, GOOD_NAP.replace("Thread.sleep(time);", "while (time.isPositive()) { }"));

        assertThat(submission.reasonsOfBadNap()).containsOnly(Reason.BUSY_WAIT);
    }

    @Test
    void should_stop_a_loop_that_the_simulation_cannot_see() {
        TrialSubmission submission = startWithLowLimits();
        submission.put(
                NAP_FILE,
                GOOD_NAP.replace(
                        "Thread.sleep(time);",
                        "java.util.stream.LongStream.range(0, Long.MAX_VALUE).sum();"));

        assertThat(submission.gradeBadNap().checks())
                .extracting(CheckReport::reason)
                .containsOnly(Reason.TIMED_OUT);
    }

    @Test
    void should_report_a_full_heap() {
        TrialSubmission submission = startWithLowLimits();
        submission.put(
                NAP_FILE,
                GOOD_NAP.replace(
                        "Thread.sleep(time);",
                        "var all = new java.util.ArrayList<long[]>();"
                                + " while (all.size() >= 0) { all.add(new long[1 << 20]); }"));

        assertThat(submission.gradeBadNap().checks())
                .extracting(CheckReport::reason)
                .containsOnly(Reason.OUT_OF_MEMORY);
    }

    @Test
    void should_keep_the_first_4_kibibytes_of_a_million_lines() {
        TrialSubmission submission = start();
        submission.put(
                NAP_FILE,
                GOOD_NAP.replace(
                        "Thread.sleep(time);",
                        "for (int i = 0; i < 1_000_000; i++) System.out.println(\"line \" + i);"
                                + " Thread.sleep(time);"));

        CheckReport check = submission.grade().tasks().getFirst().checks().getFirst();

        assertThat(check.reason()).isEqualTo(Reason.PASSED);
        assertThat(check.printed().text()).startsWith("line 0\nline 1\n").hasSize(4096);
        assertThat(check.printed().omittedBytes()).isEqualTo(11_888_890 - 4096);
    }

    @Test
    void should_not_report_what_is_printed_during_hidden_checks() {
        TrialSubmission submission = start();
        submission.put(
                NAP_FILE,
                GOOD_NAP.replace("return time;", "System.out.println(time); return time;"));

        Report shown = new ShownReport(submission.grade(), Audience.STUDENT, false).report();

        assertThat(shown.tasks().getFirst().checks().getFirst().printed().text()).isNotEmpty();
        assertThat(shown.tasks().getFirst().checks().getLast().printed().text()).isEmpty();
    }

    @Test
    void should_restore_the_state_of_the_jvm_after_each_check() {
        TrialSubmission submission = start();
        submission.put(
                NAP_FILE,
                GOOD_NAP.replace(
                        "return time;",
                        "System.setProperty(\"seen\", \"yes\"); System.setOut(null);"
                                + " java.util.Locale.setDefault(java.util.Locale.CHINA); return time;"));
        submission.put(
                SUM_FILE,
                GOOD_SUM.replace(
                        "int sum = 0;",
                        "int sum = System.getProperty(\"seen\") == null && System.out != null"
                                + " && java.util.Locale.getDefault() != java.util.Locale.CHINA ? 0 : 1;"));

        assertThat(submission.grade().tasks().getLast().status()).isEqualTo(Status.PASSED);
    }

    @Test
    void should_report_a_crash_if_an_answer_writes_to_the_grader() {
        TrialSubmission submission = start();
        submission.put(
                NAP_FILE,
                GOOD_NAP.replace(
                        "Thread.sleep(time);",
                        "try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {"
                                + " out.write(new byte[100]); } catch (java.io.IOException e) { }"));

        assertThat(submission.reasonsOfBadNap()).containsOnly(Reason.CRASHED);
    }
}
