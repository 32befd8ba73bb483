package dev.simul.grader.grading;

import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static dev.simul.grader.trial.TrialCourse.GOOD_SUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.verdict.Status;
import dev.simul.grader.course.Course;
import dev.simul.grader.report.Report;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.TrialCourse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckOrderTest {
    /** Strings that are interned outlive the classes of an answer. */
    private static final String COUNT =
            """
                static int count(boolean isCall) {
                    int calls = 0;
                    while (true) {
                        String call = new String("call " + calls);
                        if (call.intern() == call) {
                            return calls;
                        }
                        calls++;
                    }
                }
            """;

    @TempDir private Path home;
    @TempDir private Path folder;

    @Test
    void should_run_the_open_checks_of_all_tasks_before_any_hidden_check() {
        Course course = Course.read(TrialCourse.build(home).home());
        try (GraderPool pool =
                new GraderPool(ChildCommands.of(BuiltKit.home()), GradingLimits.DEFAULT, 1)) {
            TrialSubmission submission = new TrialSubmission(folder, course, pool);
            submission.put(
                    TrialSubmission.NAP_FILE,
                    GOOD_NAP.replace("Thread.sleep(time);", "Thread.sleep(time); count(true);")
                            .replace("    public static", COUNT + "    public static"));
            submission.put(
                    TrialSubmission.SUM_FILE,
                    GOOD_SUM.replace(
                                    "int sum = 0;",
                                    "int sum = 0; System.out.println(count(false) + \" calls\");")
                            .replace("    public static", COUNT + "    public static"));

            Report report = submission.grade();

            assertThat(report.tasks()).allMatch(task -> task.status() == Status.PASSED);
            assertThat(report.tasks().getLast().checks().getFirst().printed().text())
                    .contains("1 calls");
        }
    }
}
