package dev.simul.grader.grading;

import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static dev.simul.grader.trial.TrialCourse.GOOD_SUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.verdict.Status;
import dev.simul.grader.course.Course;
import dev.simul.grader.report.TaskReport;
import dev.simul.grader.sandbox.Sandbox;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer that changes its JVM, so that each later check of the task in this JVM is silent. */
@Tag("slow")
class PoisonedChildTest {
    private static final int CHECKS = 5;

    @TempDir private Path home;
    @TempDir private Path folder;

    /** Gets a file for each silence. */
    @TempDir private Path silences;

    @BeforeEach
    void writeCourse() throws IOException {
        TrialCourse course = TrialCourse.write(home);
        course.put(
                "checks.yml",
                Files.readString(home.resolve("checks.yml"))
                        .replaceFirst("points: 1\\.5", "points: " + CHECKS + ".5")
                        .replaceFirst(
                                "(?m)^ +- id: takes-its-time\\R(.*\\R){4}",
                                naps(
                                        """
                                              - id: takes-its-time-%d
                                                title: takes its time %d
                                                points: 1
                                                kind: elapsed
                                                visibility: open
                                        """))
                        .replace("when: [takes-its-time]", "when: [takes-its-time-1]"));
        course.put(
                "tasks/01-nap/src/test/java/" + TrialCourse.NAP + "NapTest.java",
                """
                package dev.simul.trial.nap;

                import static dev.simul.checks.Calls.call;
                import static dev.simul.checks.CheckAssertions.assertThat;

                import dev.simul.checks.Simulated;
                import java.time.Duration;
                import org.junit.jupiter.api.Test;

                @Simulated
                class NapTest {
                    private static final Duration HOUR = Duration.ofHours(1);

                %s
                    @Test
                    void tells_its_time() {
                        assertThat(call(() -> Nap.nap(HOUR))).returned(HOUR);
                    }
                }
                """
                        .formatted(
                                naps(
                                        """
                                            @Test
                                            void takes_its_time_%d() { // %d
                                                assertThat(call(() -> Nap.nap(HOUR))).took(HOUR);
                                            }
                                        """)));
        course.build();
    }

    private static String naps(String text) {
        return IntStream.rangeClosed(1, CHECKS)
                .mapToObj(number -> text.formatted(number, number))
                .collect(Collectors.joining());
    }

    @Test
    void should_run_each_later_check_in_a_child_of_its_own_after_the_first_silence()
            throws IOException {
        TaskReport report = grade();

        assertThat(report.checks()).allMatch(check -> check.status() == Status.PASSED);
        assertThat(silences.toFile().list()).hasSize(1);
    }

    private TaskReport grade() {
        Course course = Course.read(home);
        ChildCommands commands = ChildCommands.of(BuiltKit.home()).withSandbox(Sandbox.off());
        GradingLimits limits = new GradingLimits(Duration.ofSeconds(30), Duration.ofSeconds(8));
        try (GraderPool pool =
                new GraderPool(
                        commands.compileChild(),
                        commands.checkChild(),
                        limits,
                        1,
                        (task, classes) -> List.of())) {
            TrialSubmission submission = new TrialSubmission(folder, course, pool);
            submission.put(
                    TrialSubmission.NAP_FILE,
                    GOOD_NAP.replace(
                            "Thread.sleep(time);",
                            """
                            String key = "dev.simul.trial";
                            boolean isKnown = java.security.Security.getProperty(key) != null;
                            java.security.Security.setProperty(key, "known");
                            if (isKnown) {
                                try {
                                    java.nio.file.Files.createTempFile(
                                            java.nio.file.Path.of("%s"), null, null);
                                } catch (java.io.IOException failure) {
                                    throw new IllegalStateException(failure);
                                }
                                java.util.stream.LongStream.range(0, Long.MAX_VALUE).sum();
                            }
                            Thread.sleep(time);
                            """
                                    .formatted(silences)));
            submission.put(TrialSubmission.SUM_FILE, GOOD_SUM);
            return submission.grade().tasks().getFirst();
        }
    }
}
