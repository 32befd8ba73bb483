package dev.simul.grader.grading;

import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static dev.simul.grader.trial.TrialCourse.GOOD_SUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.manifest.Visibility;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.course.Course;
import dev.simul.grader.report.Report;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.TrialCourse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckOrderTest {
    /** Ids of threads increase in the order in which a JVM creates the threads. */
    private static final String PRINT_THREAD =
            "System.out.println(\"thread \" + Thread.currentThread().threadId()); ";

    private static final Pattern PRINTED_THREAD = Pattern.compile("thread (\\d+)");

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
                    GOOD_NAP.replace("Thread.sleep", PRINT_THREAD + "Thread.sleep"));
            submission.put(
                    TrialSubmission.SUM_FILE,
                    GOOD_SUM.replace("int sum = 0;", PRINT_THREAD + "int sum = 0;"));

            Report report = submission.grade();

            assertThat(report.tasks()).allMatch(task -> task.status() == Status.PASSED);
            List<Long> open = threads(report, Visibility.OPEN);
            List<Long> hidden = threads(report, Visibility.HIDDEN);
            assertThat(open).hasSizeGreaterThanOrEqualTo(2);
            assertThat(hidden)
                    .isNotEmpty()
                    .allSatisfy(thread -> assertThat(open).allMatch(each -> each < thread));
        }
    }

    private static List<Long> threads(Report report, Visibility visibility) {
        return report.tasks().stream()
                .flatMap(task -> task.checks().stream())
                .filter(check -> check.visibility() == visibility)
                .flatMap(check -> PRINTED_THREAD.matcher(check.printed().text()).results())
                .map((MatchResult printed) -> Long.parseLong(printed.group(1)))
                .toList();
    }
}
