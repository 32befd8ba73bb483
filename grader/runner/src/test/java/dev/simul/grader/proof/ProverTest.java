package dev.simul.grader.proof;

import static dev.simul.grader.trial.ProvenCourse.NAP;
import static dev.simul.grader.trial.ProvenCourse.REFERENCE;
import static dev.simul.grader.trial.ProvenCourse.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.text.Palette;
import dev.simul.grader.course.Course;
import dev.simul.grader.grading.ChildCommands;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingLimits;
import dev.simul.grader.proof.page.ProofText;
import dev.simul.grader.proof.picture.Examples;
import dev.simul.grader.proof.result.CheckProof;
import dev.simul.grader.proof.result.CourseProof;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.result.ProofTotals;
import dev.simul.grader.proof.result.TaskProof;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.ProvenCourse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves a course that is right, and then the same course with one thing wrong. */
class ProverTest {
    private static final String REJECTED = "solutions/rejected/01-nap/";
    private static final String STUB_FILE = "tasks/01-nap/src/main/java/" + NAP + "Nap.java";
    private static final String README_FILE = "tasks/01-nap/README.md";
    private static final String EXAMPLE_FILE = "solutions/examples/01-nap/NapExample.java";
    private static final String NO_SLEEP = REFERENCE.replace("Thread.sleep(time);", "");

    private static GraderPool pool;
    private static ProvenCourse course;
    private static String picture;

    @TempDir private static Path home;

    @BeforeAll
    static void start() {
        course = ProvenCourse.build(home);
        pool = new GraderPool(ChildCommands.of(BuiltKit.home()), GradingLimits.DEFAULT, 1);
        Course read = Course.read(home);
        picture = new Examples(read, pool).draw(read.task(TASK)).join().svg();
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    @BeforeEach
    void writeCourseThatIsRight() {
        course.reset(picture);
        course.remove("README.md");
    }

    @Test
    void should_find_no_problem_in_a_course_that_is_right() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void should_report_each_task_and_the_totals() {
        List<TaskProof> reported = new ArrayList<>();

        CourseProof proof = prove(0, reported);

        assertThat(proof.proven()).isTrue();
        assertThat(proof.tasks()).isEqualTo(reported);
        assertThat(proof.numbers()).isEqualTo(new ProofTotals(1, 6, 1, 2, 6, 1, 108, 108));
    }

    @Test
    void should_count_schedules_that_a_check_asks_for_itself() {
        ProofTotals few = prove(5, new ArrayList<>()).numbers();

        assertThat(few.schedules()).isEqualTo(6);
        assertThat(few.tried()).isEqualTo(3 * (5 * 6 + 1 + ProvenCourse.SCHEDULES));
        assertThat(few.simulations()).isLessThan(few.tried());
    }

    @Test
    void should_report_problems_of_the_course_as_a_whole() {
        course.put("solutions/rejected/02-gone/broken/Nap.java", NO_SLEEP);

        CourseProof proof = prove(0, new ArrayList<>());

        assertThat(proof.proven()).isFalse();
        assertThat(proof.problems())
                .extracting(Problem::file)
                .containsExactly("solutions/rejected/02-gone");
    }

    @Test
    void should_report_a_table_of_boards_that_is_out_of_date() {
        course.put(
                "README.md",
                "<!-- boards -->\n| board | you learn |\n| --- | --- |\n"
                        + "| [01 A nap](tasks/01-nap/README.md) |  |\n<!-- end of boards -->\n");
        assertThat(prove(0, new ArrayList<>()).problems()).isEmpty();

        course.change("README.md", "|  |", "| to nap |");

        assertThat(prove(0, new ArrayList<>()).problems())
                .extracting(Problem::sentence)
                .containsExactly(
                        "README.md: expected the table of boards as it is written from checks.yml"
                                + " now, found another table: run 'grader/simul readme'");
    }

    @Test
    void should_only_report_what_an_author_has_not_written_yet() {
        course.put(README_FILE, "TODO(author): describe the task.");
        course.put(
                "solutions/src/main/java/" + NAP + "Nap.java",
                "// TODO(author): write it.\n" + NO_SLEEP);

        assertThat(prove(0, new ArrayList<>()).tasks().getFirst().problems())
                .extracting(Problem::sentence)
                .containsExactly(
                        "tasks/01-nap/README.md:1: expected the finished text, found 'TODO(author)':"
                                + " describe the task",
                        "solutions/src/main/java/dev/simul/trial/nap/Nap.java:1: expected the"
                                + " finished text, found 'TODO(author)': write it");
    }

    @Test
    void should_report_a_proof_in_the_readme_that_is_out_of_date() {
        String printed = printed();
        course.put("README.md", "```\n" + printed + "\n```\n");
        assertThat(prove(0, new ArrayList<>()).problems()).isEmpty();

        course.change("README.md", "sleeps-whole-minutes", "sleeps-whole-hours");

        assertThat(prove(0, new ArrayList<>()).problems())
                .extracting(Problem::sentence)
                .containsExactly(
                        "README.md: expected the proof of '01-nap' as it is printed now, found"
                                + " another proof: replace it with the output of 'grader/simul"
                                + " verify 01-nap'");
    }

    private static String printed() {
        TaskProof proof = prove(0, new ArrayList<>()).tasks().getFirst();
        return String.join("\n", new ProofText(Palette.PLAIN, Glyphs.UNICODE).lines(proof)).strip();
    }

    @Test
    void should_name_the_answers_that_each_check_is_needed_for() {
        assertThat(prove(0, new ArrayList<>()).tasks().getFirst().checks())
                .extracting(CheckProof::neededFor)
                .containsExactly(
                        List.of("does-not-sleep"),
                        List.of("returns-one-second"),
                        List.of("sleeps-one-hour-at-most"),
                        List.of("sleeps-whole-minutes"),
                        List.of("takes-negative-times"),
                        List.of("refuses-zero"));
    }

    @Test
    void should_report_a_right_answer_that_a_check_rejects() {
        course.accept("slow", REFERENCE.replace("sleep(time)", "sleep(time.plusSeconds(1))"));

        assertThat(problems())
                .containsExactly(
                        slow("takes-its-time"), slow("takes-a-day"), slow("takes-a-second"));
    }

    private static String slow(String check) {
        return "solutions/accepted/01-nap/slow: expected the check '"
                + check
                + "' to pass on 1 schedule, found that it fails: if the README allows"
                + " this answer, correct the check; otherwise move the answer to"
                + " solutions/rejected";
    }

    @Test
    void should_report_a_right_answer_that_fails_on_a_random_schedule_only() {
        course.accept(
                "racy",
                REFERENCE.replace(
                        "Thread.sleep(time);",
                        "var first = new java.util.concurrent.atomic.AtomicInteger();"
                                + "var one = Thread.startVirtualThread(() -> first.compareAndSet(0, 1));"
                                + "var two = Thread.startVirtualThread(() -> first.compareAndSet(0, 2));"
                                + "one.join(); two.join();"
                                + "Thread.sleep(time.multipliedBy(first.get()));"));

        assertThat(problems()).isEmpty();
        assertThat(prove(50, new ArrayList<>()).tasks().getFirst().problems())
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo("solutions/accepted/01-nap/racy");
                    assertThat(problem.evidence()).anyMatch(line -> line.contains("seed"));
                });
    }

    @Test
    void should_report_a_wrong_answer_that_passes() {
        course.reject("right", "takes-its-time", REFERENCE);

        assertThat(problems())
                .containsExactly(
                        REJECTED
                                + "right: expected the check 'takes-its-time', which the answer"
                                + " names, to fail, found that it passes: make the check stricter,"
                                + " or remove its name from the answer's comment");
    }

    @Test
    void should_report_a_check_that_fails_without_being_named() {
        course.reject("does-not-sleep", "takes-its-time, takes-a-day", "only-returns", NO_SLEEP);

        assertThat(problems())
                .containsExactly(
                        REJECTED
                                + "does-not-sleep: expected the check 'takes-a-second', which the"
                                + " answer does not name, to pass, found that it fails: make the"
                                + " check test only one thing, or name the check in the answer's"
                                + " comment");
    }

    @Test
    void should_report_an_answer_in_the_wrong_package() {
        course.reject("broken", "takes-its-time", "class Nap {");

        assertThat(problems())
                .containsExactly(
                        REJECTED
                                + "broken: expected an answer that compiles and is wrong, found one"
                                + " with the verdict 'wrong package': correct the answer so that it"
                                + " compiles");
    }

    @Test
    void should_report_an_answer_that_names_no_check() {
        course.put(REJECTED + "silent/Nap.java", NO_SLEEP);

        assertThat(problems())
                .containsExactly(
                        REJECTED
                                + "silent: expected a file that begins with '// rejected by:"
                                + " <check>', found none: name the checks that fail, beginning with"
                                + " the check that must catch the answer: takes-its-time,"
                                + " takes-a-day, takes-a-second");
    }

    @Test
    void should_report_an_answer_that_names_an_unknown_check() {
        course.reject(
                "mistyped",
                "takes-its-time, takes-a-day, takes-a-second, takes-it-easy",
                "only-returns",
                NO_SLEEP);

        assertThat(problems())
                .containsExactly(
                        REJECTED
                                + "mistyped: expected only ids of checks of '01-nap', found"
                                + " 'takes-it-easy': correct the comment that begins with '//"
                                + " rejected by: '");
    }

    @Test
    void should_report_a_check_that_no_wrong_answer_needs() {
        course.reject(
                "takes-negative-times",
                "takes-a-second",
                REFERENCE.replace("sleep(time)", "sleep(time.toMinutes() * 60_000)"));

        assertThat(problems())
                .containsExactly(
                        "solutions/rejected/01-nap: expected an answer that begins with '//"
                                + " rejected by: refuses-negative-times' and fails that check, found"
                                + " none: add a wrong answer that this check must catch, or remove"
                                + " the check");
    }

    @Test
    void should_report_advice_that_no_wrong_answer_shows() {
        course.change(
                "checks.yml",
                "when: [takes-its-time, takes-a-day, takes-a-second]",
                "when: [takes-its-time, accepts-no-time]");
        course.reject(
                "does-not-sleep", "takes-its-time, takes-a-day, takes-a-second", "none", NO_SLEEP);

        assertThat(problems())
                .containsExactly(
                        "checks.yml, 01-nap: expected a rejected answer whose author is shown the"
                                + " advice 'only-returns', found none: add such an answer, change"
                                + " the conditions of the advice, or remove the advice");
    }

    @Test
    void should_report_a_wrong_answer_that_names_other_advice_than_is_shown() {
        course.reject(
                "does-not-sleep", "takes-its-time, takes-a-day, takes-a-second", "none", NO_SLEEP);

        assertThat(problems())
                .containsExactly(
                        REJECTED
                                + "does-not-sleep: expected the advice none, found the advice"
                                + " only-returns: change the symptoms of the advice in checks.yml,"
                                + " or, if the advice that is shown is true of this answer, the line"
                                + " '// advice: '");
    }

    @Test
    void should_report_a_wrong_answer_that_names_no_advice() {
        course.put(
                REJECTED + "refuses-zero/Nap.java",
                "// rejected by: accepts-no-time\n"
                        + REFERENCE.replace("time.isNegative()", "!time.isPositive()"));

        assertThat(problems())
                .containsExactly(
                        REJECTED
                                + "refuses-zero: expected a line that begins with '// advice: ',"
                                + " found the advice none: read the advice that is shown; if it is"
                                + " true of this answer, name it, or write 'none'");
    }

    @Test
    void should_show_advice_only_if_its_symptoms_were_seen() {
        course.change(
                "checks.yml",
                "misconception: it is enough",
                "symptoms: [deadlock]\n        misconception: it is enough");
        course.reject(
                "does-not-sleep", "takes-its-time, takes-a-day, takes-a-second", "none", NO_SLEEP);

        assertThat(problems()).hasSize(1).first().asString().contains("'only-returns', found none");
    }

    @Test
    void should_report_too_few_answers() {
        course.remove("solutions/accepted/01-nap/sleeps-twice");
        course.remove(REJECTED + "sleeps-whole-minutes");

        assertThat(problems())
                .containsExactly(
                        "solutions/accepted/01-nap: expected at least 2 accepted answers,"
                                + " found 1: add right answers that use other idioms",
                        "solutions/rejected/01-nap: expected at least 6 rejected answers,"
                                + " found 5: add wrong answers that students write",
                        "solutions/rejected/01-nap: expected an answer that begins with '//"
                                + " rejected by: takes-a-second' and fails that check, found none:"
                                + " add a wrong answer that this check must catch, or remove the"
                                + " check");
    }

    @Test
    void should_report_too_many_open_checks() {
        course.change(
                "checks.yml",
                "kind: elapsed, visibility: hidden",
                "kind: elapsed, visibility: open");

        assertThat(problems())
                .containsExactly(
                        "checks.yml, 01-nap: expected 2 or 3 open checks, found 4: move checks"
                                + " between src/test/java and src/hidden/java");
    }

    @Test
    void should_report_a_stub_that_is_an_answer() {
        course.put(STUB_FILE, REFERENCE);

        assertThat(problems())
                .containsExactly(
                        passedStub("takes-its-time"),
                        passedStub("returns-its-time"),
                        passedStub("takes-a-day"),
                        passedStub("takes-a-second"),
                        passedStub("refuses-negative-times"),
                        passedStub("accepts-no-time"));
    }

    private static String passedStub(String check) {
        return "tasks/01-nap/src/main/java: expected the check '"
                + check
                + "' to have the verdict 'not started' on the stub, found the verdict"
                + " 'passed': make the stub throw \"Not started yet: …\" before the"
                + " check can pass or fail";
    }

    @Test
    void should_report_what_the_readme_does_not_say() {
        course.put(README_FILE, "Write a function that sleeps. ![One nap](timeline.svg)");

        assertThat(problems())
                .containsExactly(
                        README_FILE
                                + ": expected the contract of 'nap(…)', found none: describe its"
                                + " parameters, units, result and exceptions",
                        README_FILE
                                + ": expected the units of the times of nap, found none: say which"
                                + " times are in seconds, in milliseconds and so on");
    }

    @Test
    void should_report_a_missing_readme() {
        course.remove(README_FILE);

        assertThat(problems())
                .containsExactly(
                        README_FILE
                                + ": expected the exercise in words that students know, found"
                                + " nothing: describe the exercise",
                        README_FILE
                                + ": expected the timeline of the example, as '![…](timeline.svg)',"
                                + " found none: add the timeline below the example, and describe it"
                                + " in the brackets");
    }

    @Test
    void should_report_a_picture_that_is_stale() {
        course.change(EXAMPLE_FILE, "ofHours(1)", "ofHours(2)");

        assertThat(problems())
                .containsExactly(
                        "tasks/01-nap/timeline.svg: expected the timeline that"
                                + " solutions/examples/01-nap draws now, found a different timeline:"
                                + " run 'grader/simul timelines 01-nap'");
    }

    @Test
    void should_report_a_picture_that_is_missing() {
        course.remove("tasks/01-nap/timeline.svg");

        assertThat(problems())
                .containsExactly(
                        "tasks/01-nap/timeline.svg: expected the timeline that"
                                + " solutions/examples/01-nap draws now, found none: run"
                                + " 'grader/simul timelines 01-nap'");
    }

    private static List<String> problems() {
        return prove(0, new ArrayList<>()).tasks().getFirst().problems().stream()
                .map(Problem::sentence)
                .toList();
    }

    private static CourseProof prove(int schedules, List<TaskProof> reported) {
        Course read = Course.read(home);
        return new Prover(read, pool, schedules).prove(read.tasks(), Instant.EPOCH, reported::add);
    }
}
