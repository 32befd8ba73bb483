package dev.simul.grader.mutant;

import static dev.simul.grader.trial.ProvenCourse.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.course.Course;
import dev.simul.grader.grading.ChildCommands;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingLimits;
import dev.simul.grader.proof.result.CourseMutants;
import dev.simul.grader.proof.result.OperatorMutants;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.result.Survivor;
import dev.simul.grader.proof.result.TaskMutants;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.ProvenCourse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tries the mutants of a course of one task. */
class MutantTrialTest {
    private static final String EXPLANATIONS = "solutions/mutants/01-nap.yml";
    private static GraderPool pool;
    private static ProvenCourse course;

    @TempDir private static Path home;

    @BeforeAll
    static void start() {
        course = ProvenCourse.build(home);
        pool = new GraderPool(ChildCommands.of(BuiltKit.home()), GradingLimits.DEFAULT, 1);
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    @BeforeEach
    void writeReferenceOnly() {
        course.reset("");
        course.remove("solutions/accepted");
    }

    @Test
    void should_kill_every_mutant_of_a_small_answer() {
        List<TaskMutants> reported = new ArrayList<>();

        CourseMutants tried = tried(0, reported);

        assertThat(tried.tasks()).isEqualTo(reported);
        assertThat(tried.isRight()).isTrue();
        assertThat(tried.numbers().killed()).isEqualTo(tried.numbers().mutants()).isPositive();
        assertThat(tried.operators())
                .extracting(OperatorMutants::operator)
                .contains("condition", "return-value", "void-call");
    }

    @Test
    void should_report_a_change_that_no_check_notices() {
        course.accept(
                "locks",
                REFERENCE
                        .replace("static Duration nap", "static synchronized Duration nap")
                        .replace("Nap {", "Nap {\n    private static volatile int naps;"));

        TaskMutants task = tried(0, new ArrayList<>()).tasks().getFirst();

        assertThat(task.answers()).isEqualTo(2);
        assertThat(task.isRight()).isFalse();
        assertThat(task.unexplained()).extracting(Survivor::operator).contains("drop-volatile");
        assertThat(survivor(task, "drop-volatile"))
                .isEqualTo(
                        new Survivor(
                                "locks",
                                "drop-volatile",
                                "solutions/accepted/01-nap/locks/Nap.java",
                                6,
                                "Nap",
                                List.of("private static volatile int naps;"),
                                List.of("private static int naps;"),
                                null,
                                ""));
    }

    @Test
    void should_accept_survivors_that_are_explained() {
        course.accept(
                "counts",
                REFERENCE.replace("Nap {", "Nap {\n    private static volatile int naps;"));
        course.put(
                EXPLANATIONS,
                """
                - answer: counts
                  operator: drop-volatile
                  before: private static volatile int naps;
                  after: private static int naps;
                  why: equivalent
                  reason: Nothing reads the field.
                """);

        CourseMutants tried = tried(0, new ArrayList<>());

        assertThat(tried.tasks().getFirst().isRight()).isTrue();
        assertThat(tried.numbers().explained()).isEqualTo(1);
        assertThat(survivor(tried.tasks().getFirst(), "drop-volatile").reason())
                .isEqualTo("Nothing reads the field.");
    }

    @Test
    void should_refuse_explanations_that_match_nothing() {
        course.put(
                EXPLANATIONS,
                """
                - {answer: reference, operator: math, before: a, after: b, why: equivalent, reason: No.}
                """);

        CourseMutants tried = tried(0, new ArrayList<>());

        assertThat(tried.isRight()).isFalse();
        assertThat(tried.tasks().getFirst().problems())
                .extracting(Problem::found)
                .containsExactly("one that matches none: reference, math: a -> b");
    }

    @Test
    void should_find_on_random_schedules_what_the_usual_one_does_not_show() {
        course.accept(
                "races",
                REFERENCE.replace(
                        "Thread.sleep(time);",
                        """
                        var first = new java.util.concurrent.atomic.AtomicInteger();
                                var one = Thread.startVirtualThread(() -> first.compareAndSet(0, 1));
                                one.join();
                                var two = Thread.startVirtualThread(() -> first.compareAndSet(0, 2));
                                two.join();
                                Thread.sleep(time.multipliedBy(first.get()));\
                        """));

        TaskMutants usual = tried(0, new ArrayList<>()).tasks().getFirst();
        TaskMutants random = tried(30, new ArrayList<>()).tasks().getFirst();

        assertThat(usual.survivors()).anyMatch(MutantTrialTest::doesNotJoinTheFirst);
        assertThat(random.survivors()).noneMatch(MutantTrialTest::doesNotJoinTheFirst);
    }

    private static boolean doesNotJoinTheFirst(Survivor survivor) {
        return survivor.operator().equals("remove-call")
                && survivor.before().equals(List.of("one.join();"));
    }

    @Test
    void should_kill_a_mutant_that_never_ends() {
        course.accept(
                "counts-down",
                REFERENCE.replace(
                        "return time;",
                        "long left = 3; while (left > 0) { left--; } return time;"));

        TaskMutants task = tried(0, new ArrayList<>()).tasks().getFirst();

        assertThat(task.operators()).extracting(OperatorMutants::operator).contains("math");
        assertThat(task.survivors()).noneMatch(survivor -> survivor.operator().equals("math"));
    }

    @Test
    void should_not_make_a_loop_count_away_from_its_end() {
        course.accept(
                "counts",
                REFERENCE.replace(
                        "return time;",
                        """
                        int left = 3;
                                for (int i = 0; i < 3; i++) {
                                    left--;
                                }
                                return time.plusNanos(left);\
                        """));

        TaskMutants task = tried(0, new ArrayList<>()).tasks().getFirst();

        assertThat(task.operators())
                .filteredOn(operator -> operator.operator().equals("increment"))
                .singleElement()
                .satisfies(left -> assertThat(left.numbers().mutants()).isEqualTo(1));
    }

    @Test
    void should_not_replace_a_result_by_itself_or_choose_the_other_of_two_that_are_equal() {
        course.accept(
                "chooses",
                REFERENCE.replace(
                        "return time;",
                        """
                        Duration other = time.plusNanos(0);
                                return smaller(time, other) && isRight() ? time : Duration.ZERO;
                            }

                            private static boolean smaller(Duration a, Duration b) {
                                return (a.compareTo(b) < 0 ? a : b).equals(a);
                            }

                            private static boolean isRight() {
                                synchronized (Nap.class) {
                                    return true;
                                }\
                        """));

        TaskMutants task = tried(0, new ArrayList<>()).tasks().getFirst();

        assertThat(task.answers()).isEqualTo(2);
        assertThat(task.survivors())
                .noneMatch(survivor -> survivor.operator().equals("boundary"))
                .noneMatch(survivor -> survivor.before().equals(List.of("return true;")));
    }

    @Test
    void should_not_try_the_mutants_of_an_answer_that_fails_itself() {
        course.accept("slow", REFERENCE.replace("sleep(time)", "sleep(time.plusSeconds(1))"));

        TaskMutants task = tried(0, new ArrayList<>()).tasks().getFirst();

        assertThat(task.survivors()).noneMatch(survivor -> survivor.answer().equals("slow"));
        assertThat(task.problems())
                .extracting(Problem::sentence)
                .containsExactly(
                        "solutions/accepted/01-nap/slow: expected an answer that passes all checks,"
                                + " found one that does not: correct the answer, so that its"
                                + " mutants can be tried");
    }

    private static Survivor survivor(TaskMutants task, String operator) {
        return task.survivors().stream()
                .filter(survivor -> survivor.operator().equals(operator))
                .findFirst()
                .orElseThrow();
    }

    private static CourseMutants tried(int schedules, List<TaskMutants> reported) {
        Course read = Course.read(home);
        return new MutantTrial(read, pool, schedules).of(read.tasks(), reported::add);
    }
}
