package dev.simul.grader.reference;

import static dev.simul.grader.trial.ProvenCourse.NAP;
import static dev.simul.grader.trial.ProvenCourse.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.chart.Bar;
import dev.simul.checks.chart.CheckTimeline;
import dev.simul.grader.course.Course;
import dev.simul.grader.grading.ChildCommands;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingLimits;
import dev.simul.grader.report.CheckReport;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.Scoring;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.TaskSources;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.ProvenCourse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceTimelinesTest {
    private static GraderPool pool;
    private static ProvenCourse files;

    @TempDir private static Path home;

    @BeforeAll
    static void start() {
        files = ProvenCourse.build(home);
        pool = new GraderPool(ChildCommands.of(BuiltKit.home()), GradingLimits.DEFAULT, 1);
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    @BeforeEach
    void writeCourseThatIsRight() {
        files.reset("");
    }

    @Test
    void should_add_what_the_reference_does_to_checks_that_failed() {
        Course course = Course.read(home);
        Report graded = grade(course, REFERENCE.replace("sleep(time)", "sleep(time.dividedBy(2))"));

        Report complete = new ReferenceTimelines(course, () -> pool).addTo(graded);

        CheckReport failed = check(complete, "takes-its-time");
        CheckTimeline found = Objects.requireNonNull(failed.details().timeline());
        CheckTimeline expected = Objects.requireNonNull(failed.expectedTimeline());
        assertThat(found.took()).isEqualTo(Duration.ofMinutes(30));
        assertThat(expected.took()).isEqualTo(Duration.ofHours(1));
        assertThat(expected.chart().rows().getFirst().bars())
                .containsExactly(new Bar(Bar.Kind.WORKING, Duration.ZERO, Duration.ofHours(1)));
        assertThat(check(complete, "returns-its-time").expectedTimeline()).isNull();
    }

    @Test
    void should_run_the_reference_only_once() {
        Course course = Course.read(home);
        Report graded = grade(course, REFERENCE.replace("Thread.sleep(time);", ""));
        ReferenceTimelines timelines = new ReferenceTimelines(course, () -> pool);
        Report first = timelines.addTo(graded);

        files.remove("solutions/src");

        assertThat(timelines.addTo(graded)).isEqualTo(first);
        assertThat(check(first, "takes-its-time").expectedTimeline()).isNotNull();
    }

    @Test
    void should_add_nothing_if_the_course_has_no_solutions() {
        Course course = Course.read(home);
        Report graded = grade(course, REFERENCE.replace("Thread.sleep(time);", ""));
        files.remove("solutions");

        assertThat(new ReferenceTimelines(course, () -> pool).addTo(graded)).isEqualTo(graded);
    }

    @Test
    void should_add_nothing_if_the_reference_does_not_compile() {
        Course course = Course.read(home);
        Report graded = grade(course, REFERENCE.replace("Thread.sleep(time);", ""));
        files.put("solutions/src/main/java/" + NAP + "Nap.java", "class");

        assertThat(new ReferenceTimelines(course, () -> pool).addTo(graded)).isEqualTo(graded);
    }

    private static Report grade(Course course, String answer) {
        Submission submission =
                new Submission(
                        List.of(
                                new TaskSources(
                                        ProvenCourse.TASK,
                                        List.of(new SourceFile(NAP + "Nap.java", answer)),
                                        null)),
                        List.of());
        return new Scoring(course.manifest())
                .report(submission, pool.grade(course, submission), Instant.EPOCH);
    }

    private static CheckReport check(Report report, String id) {
        return report.tasks().getFirst().checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
