package dev.simul.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.checks.verdict.Reason;
import dev.simul.grader.child.ChildSettings;
import dev.simul.grader.course.Course;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.Scoring;
import dev.simul.grader.report.TaskReport;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.HostileAnswer;
import dev.simul.grader.worker.CheckWorker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Grades answers that attack the harness. Each is graded twice: with the allow-list, and without
 * it. There is no sandbox, so that the harness alone must withstand an answer. Nothing else about
 * the child JVMs differs from what users have.
 */
@Tag("slow")
class HostileAnswersTest {
    private static final List<HostileAnswer> ANSWERS = HostileAnswer.all();
    private static final String LEAKED = "LEAKED";

    private static Course course;
    private static GraderPool withAllowList;
    private static GraderPool withoutAllowList;
    private static GraderPool withoutBoth;

    @TempDir private Path folder;

    @BeforeAll
    static void start() throws IOException {
        for (Path left : HostileAnswer.filesLeft()) {
            Files.delete(left);
        }
        course = Course.read(BuiltKit.home());
        ChildCommands commands = ChildCommands.of(BuiltKit.home());
        withAllowList = new GraderPool(commands, GradingLimits.DEFAULT, 1);
        withoutAllowList = accepting(commands, commands.checkChild());
        withoutBoth = accepting(commands, onClassPath(commands));
    }

    private static GraderPool accepting(ChildCommands commands, ChildSettings checkChild) {
        return new GraderPool(
                commands.compileChild(),
                checkChild,
                GradingLimits.DEFAULT,
                1,
                (task, classes) -> List.of());
    }

    /** Returns the settings of a child whose harness is on the class path, open to all. */
    private static ChildSettings onClassPath(ChildCommands commands) {
        return new ChildSettings(
                CheckWorker.class.getName(),
                null,
                commands.classPath(),
                commands.limits(),
                List.of("-javaagent:" + commands.agent(), "--add-modules=java.instrument"),
                ProcessBuilder::start);
    }

    @AfterAll
    static void stop() {
        withAllowList.close();
        withoutAllowList.close();
        withoutBoth.close();
    }

    @ParameterizedTest
    @FieldSource("ANSWERS")
    void should_give_a_hostile_answer_no_more_than_its_honest_part_without_the_allow_list(
            HostileAnswer answer) {
        TaskReport report = grade(answer, withoutAllowList);

        assertThat(report.points()).isEqualByComparingTo(answer.points());
        assertThat(printed(report)).doesNotContain(LEAKED);
    }

    @ParameterizedTest
    @FieldSource("ANSWERS")
    void should_refuse_a_hostile_answer_that_uses_what_the_allow_list_does_not_have(
            HostileAnswer answer) {
        TaskReport report = grade(answer, withAllowList);

        assertThat(printed(report)).doesNotContain(LEAKED);
        if (answer.isRefused()) {
            assertThat(report.problem()).extracting("reason").isEqualTo(Reason.NOT_ALLOWED);
            assertThat(report.points()).isZero();
        } else {
            assertThat(report.problem()).isNull();
            assertThat(report.points()).isEqualByComparingTo(answer.points());
        }
    }

    /** An attack that fails everywhere shows nothing about the harness. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "forge-fake-spans",
                "forge-stop",
                "forge-peek-script",
                "forge-private-lookup",
                "forge-clock",
                "forge-instrumentation",
                "forge-representation",
                "forge-aborted",
                "steal-hidden-constants"
            })
    void should_be_needed_against_an_attack(String name) {
        assertThat(printed(grade(named(name), withoutBoth))).contains(LEAKED);
    }

    @Test
    void should_declare_a_run_void_in_which_the_judge_was_changed() {
        assertThatThrownBy(() -> grade(named("forge-unsafe"), withoutBoth))
                .isInstanceOf(VoidRunException.class)
                .hasMessageStartingWith("the run is void")
                .hasMessageContaining("'too_slow' must be ASSERTION and was PASSED");
    }

    private static HostileAnswer named(String name) {
        return ANSWERS.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void should_leave_no_file_of_a_hostile_answer_behind() {
        ANSWERS.stream()
                .filter(answer -> answer.name().startsWith("escape"))
                .forEach(answer -> grade(answer, withoutAllowList));

        assertThat(HostileAnswer.filesLeft()).isEmpty();
    }

    private static String printed(TaskReport report) {
        return report.checks().stream()
                .map(check -> check.printed().text())
                .collect(Collectors.joining());
    }

    private TaskReport grade(HostileAnswer answer, GraderPool pool) {
        answer.writeTo(folder);
        Submission whole = Intake.take(folder, course.manifest());
        Submission one =
                new Submission(
                        whole.tasks().stream()
                                .filter(task -> task.taskId().equals(HostileAnswer.TASK))
                                .toList(),
                        List.of());
        pool.renew();
        Report report =
                new Scoring(course.manifest()).report(one, pool.grade(course, one), Instant.EPOCH);
        return Stream.of(report)
                .flatMap(each -> each.tasks().stream())
                .filter(task -> task.id().equals(HostileAnswer.TASK))
                .findFirst()
                .orElseThrow();
    }
}
