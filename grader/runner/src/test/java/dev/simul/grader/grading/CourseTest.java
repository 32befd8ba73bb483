package dev.simul.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.proof.Prover;
import dev.simul.grader.proof.result.CourseProof;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.trial.BuiltKit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Proves the checks of the course, as {@code simul verify} does, on a few schedules only. The
 * system property {@code simul.tasks} names the tasks to prove, with commas between them.
 */
@Tag("slow")
class CourseTest {
    private static final int SCHEDULES = 3;

    @TestFactory
    Stream<DynamicTest> should_prove_every_task() {
        Path home = BuiltKit.home();
        GradingLimits limits =
                new GradingLimits(GradingLimits.DEFAULT.compile(), Duration.ofMinutes(2));
        try (GraderPool pool = new GraderPool(ChildCommands.of(home), limits, 2)) {
            Course course = Course.read(home);
            CourseProof proof =
                    new Prover(course, pool, SCHEDULES)
                            .prove(tasks(course), Instant.EPOCH, task -> {});
            return Stream.concat(
                    proof.tasks().stream()
                            .map(task -> dynamicTest(task.id(), () -> assertNone(task.problems()))),
                    Stream.of(
                            dynamicTest(
                                    "the course as a whole", () -> assertNone(proof.problems()))));
        }
    }

    private static void assertNone(List<Problem> problems) {
        assertThat(problems.stream().map(CourseTest::text)).isEmpty();
    }

    private static String text(Problem problem) {
        return problem.sentence() + "\n" + String.join("\n", problem.evidence());
    }

    private static List<CourseTask> tasks(Course course) {
        String named = System.getProperty("simul.tasks", "");
        return named.isBlank()
                ? course.tasks()
                : Stream.of(named.strip().split("\s*,\s*")).map(course::task).toList();
    }
}
