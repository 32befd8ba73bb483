package dev.simul.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.report.CheckReport;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.Scoring;
import dev.simul.grader.report.TaskReport;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.verdict.Reason;
import dev.simul.grader.verdict.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Proves the checks of the course: by its stubs, its reference, and answers known to be right and
 * wrong.
 */
class CourseTest {
    private static final Path HOME = BuiltKit.home();
    private static Course course;
    private static Grader grader;

    @BeforeAll
    static void start() {
        course = Course.read(HOME);
        grader = new Grader(GraderSettings.of(HOME));
    }

    @AfterAll
    static void stop() {
        grader.close();
    }

    @TestFactory
    Stream<DynamicTest> should_find_every_check_of_a_stub_not_started() {
        return ofEachTask(
                HOME,
                task -> {
                    assertThat(task.checks())
                            .extracting(CheckReport::reason)
                            .containsOnly(Reason.NOT_STARTED);
                    assertThat(task.points()).isZero();
                });
    }

    @TestFactory
    Stream<DynamicTest> should_give_the_reference_all_points() {
        return ofEachTask(HOME.resolve("solutions"), CourseTest::assertAllPassed);
    }

    @TestFactory
    Stream<DynamicContainer> should_give_every_accepted_answer_all_points() {
        return ofEachAnswer("accepted", (task, answer) -> assertAllPassed(grade(task, answer)));
    }

    @TestFactory
    Stream<DynamicContainer> should_fail_rejected_answers_in_what_they_name_and_in_nothing_else() {
        return ofEachAnswer(
                "rejected",
                (task, answer) -> {
                    List<CheckReport> checks = grade(task, answer).checks();
                    assertThat(checks)
                            .as(() -> problems(checks))
                            .filteredOn(check -> check.status() != Status.PASSED)
                            .extracting(CheckReport::id)
                            .containsExactlyInAnyOrderElementsOf(named(answer));
                });
    }

    @TestFactory
    Stream<DynamicTest> should_have_a_rejected_answer_for_every_check() {
        return course.tasks().stream()
                .map(CourseTask::entry)
                .map(task ->
                        dynamicTest(
                                task.id(),
                                () ->
                                        assertThat(namedFirst(task))
                                                .containsExactlyInAnyOrderElementsOf(
                                                        checkIds(task))));
    }

    @TestFactory
    Stream<DynamicTest> should_have_accepted_and_rejected_answers_in_other_ways() {
        return course.tasks().stream()
                .map(task -> task.entry().id())
                .map(task ->
                        dynamicTest(
                                task,
                                () -> {
                                    assertThat(answers("accepted", task))
                                            .hasSizeGreaterThanOrEqualTo(2);
                                    assertThat(answers("rejected", task))
                                            .hasSizeGreaterThanOrEqualTo(6);
                                }));
    }

    private static Stream<DynamicTest> ofEachTask(
            Path submission, java.util.function.Consumer<TaskReport> test) {
        return grade(Intake.take(submission, course.manifest())).tasks().stream()
                .map(task -> dynamicTest(task.id(), () -> test.accept(task)));
    }

    private static Stream<DynamicContainer> ofEachAnswer(
            String kind, BiConsumer<String, Path> test) {
        return course.tasks().stream()
                .map(task -> task.entry().id())
                .map(task ->
                        dynamicContainer(
                                task,
                                answers(kind, task).stream()
                                        .map(answer ->
                                                dynamicTest(
                                                        String.valueOf(answer.getFileName()),
                                                        () -> test.accept(task, answer)))));
    }

    private static void assertAllPassed(TaskReport task) {
        assertThat(task.status()).as(() -> problems(task.checks())).isEqualTo(Status.PASSED);
        assertThat(task.score().isFull()).isTrue();
    }

    private static String problems(List<CheckReport> checks) {
        StringBuilder problems = new StringBuilder();
        checks.stream()
                .filter(check -> check.status() != Status.PASSED)
                .forEach(check ->
                        problems.append(check.id())
                                .append(": ")
                                .append(check.reason().words())
                                .append('\n')
                                .append(String.join("\n", check.details().summary()))
                                .append('\n'));
        return problems.toString();
    }

    private static TaskReport grade(String taskId, Path answer) {
        Submission submission = Intake.take(answer, course.manifest()).only(List.of(taskId));
        return grade(submission).tasks().getFirst();
    }

    private static Report grade(Submission submission) {
        return new Scoring(course.manifest())
                .report(submission, grader.grade(course, submission), Instant.EPOCH);
    }

    private static Set<String> namedFirst(TaskEntry task) {
        Set<String> named = new TreeSet<>();
        answers("rejected", task.id()).forEach(answer -> named.add(named(answer).getFirst()));
        return named;
    }

    private static List<String> checkIds(TaskEntry task) {
        return task.checks().stream().map(CheckEntry::id).toList();
    }

    /** Returns the checks that a rejected answer names in the comment it begins with. */
    private static List<String> named(Path answer) {
        String mark = "rejected by: ";
        return list(answer).stream()
                .map(CourseTest::openingComment)
                .filter(line -> line.startsWith(mark))
                .map(line -> List.of(line.substring(mark.length()).strip().split(",\\s*")))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("expected a comment '// " + mark + "…' in " + answer));
    }

    private static String openingComment(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.takeWhile(line -> line.startsWith("//"))
                    .map(line -> line.substring(2).strip())
                    .collect(Collectors.joining(" "));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> answers(String kind, String task) {
        return list(HOME.resolve("solutions").resolve(kind).resolve(task));
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
