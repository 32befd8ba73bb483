package dev.simul.grader.proof;

import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static dev.simul.grader.trial.TrialCourse.NAP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.course.Course;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GraderSettings;
import dev.simul.grader.proof.picture.Drawing;
import dev.simul.grader.proof.picture.Examples;
import dev.simul.grader.proof.result.CheckProof;
import dev.simul.grader.proof.result.CourseProof;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.result.ProofTotals;
import dev.simul.grader.proof.result.TaskProof;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves a course of one task that has everything, and then lets it have one thing wrong. */
class ProverTest {
    private static final String TASK = "01-nap";
    private static final String REJECTED = "solutions/rejected/01-nap/";
    private static final String EXAMPLE =
            """
            package dev.simul.trial.nap;

            import static dev.simul.checks.Calls.call;

            import dev.simul.checks.Picture;
            import dev.simul.checks.Simulated;
            import java.time.Duration;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.TestReporter;

            @Simulated
            class NapExample {
                @Test
                void an_hour(TestReporter reporter) {
                    var nap = call(() -> Nap.nap(Duration.ofHours(1)));
                    reporter.publishEntry(Picture.KEY, Picture.of("A <long> nap", nap));
                }
            }
            """;

    private static GraderPool crew;
    private static TrialCourse trial;
    private static String picture;

    @TempDir private static Path home;

    @BeforeAll
    static void start() {
        trial = TrialCourse.build(home);
        crew = new GraderPool(GraderSettings.of(BuiltKit.home()), 1);
        trial.put("solutions/src/main/java/" + NAP + "Nap.java", GOOD_NAP);
        trial.put("solutions/examples/01-nap/NapExample.java", EXAMPLE);
        picture = draw().svg();
    }

    @AfterAll
    static void stop() {
        crew.close();
    }

    @BeforeEach
    void write_a_task_that_is_right() {
        TrialCourse.write(home);
        remove(home.resolve("solutions"));
        remove(home.resolve("tasks/01-nap/src/hidden"));
        trial.put("solutions/src/main/java/" + NAP + "Nap.java", GOOD_NAP);
        trial.put(
                "tasks/01-nap/README.md",
                "`Duration nap(Duration time)` sleeps so many seconds, and returns them."
                        + " ![One nap](timeline.svg)");
        trial.put("solutions/examples/01-nap/NapExample.java", EXAMPLE);
        trial.put("tasks/01-nap/timeline.svg", picture);
        put("accepted", "one", "", GOOD_NAP);
        put("accepted", "two", "", GOOD_NAP.replace("time;", "time.plusNanos(0);"));
        reject("does-not-sleep", "takes-its-time", GOOD_NAP.replace("Thread.sleep(time);", ""));
        reject(
                "returns-zero",
                "tells-its-time",
                GOOD_NAP.replace("return time", "return Duration.ZERO"));
        for (String n : List.of("1", "2", "3", "4")) {
            reject(
                    "hour-" + n,
                    "tells-its-time",
                    GOOD_NAP.replace("return time", "return Duration.ofHours(2)"));
        }
    }

    @Test
    void should_find_nothing_wrong_but_what_is_wrong_with_the_trial_course() {
        assertThat(sentences())
                .containsExactly(
                        "checks.yml, 01-nap: expected 6 to 12 checks, found 2: split one that looks"
                                + " at two things, or join two that fail together",
                        "checks.yml, 01-nap: expected 2 or 3 open checks, found 1: move checks"
                                + " between src/test/java and src/hidden/java",
                        "tasks/01-nap/src/test/java/"
                                + NAP
                                + "NapTest.java: expected nothing of hidden checks, found the method"
                                + " 'tells_its_time': students receive this: remove it");
    }

    @Test
    void should_tell_what_each_check_is_needed_for() {
        List<TaskProof> heard = new ArrayList<>();

        CourseProof proof = prove(0, heard);

        assertThat(proof.proven()).isFalse();
        assertThat(proof.tasks()).isEqualTo(heard);
        assertThat(heard.getFirst().checks())
                .extracting(CheckProof::neededFor)
                .containsExactly(
                        List.of("does-not-sleep"),
                        List.of("hour-1", "hour-2", "hour-3", "hour-4", "returns-zero"));
        assertThat(proof.numbers()).isEqualTo(new ProofTotals(1, 2, 1, 2, 6, 1, 6, 6));
    }

    @Test
    void should_name_a_right_answer_that_a_check_turns_down() {
        put("accepted", "slow", "", GOOD_NAP.replace("sleep(time)", "sleep(time.plusSeconds(1))"));

        assertThat(sentences())
                .contains(
                        "solutions/accepted/01-nap/slow: expected the check 'takes-its-time' to pass"
                                + " on each of 1 schedules, found that it fails: mend the check where"
                                + " the README allows this answer, or else move it to"
                                + " solutions/rejected");
    }

    @Test
    void should_find_a_right_answer_wrong_that_fails_on_a_random_schedule_only() {
        put(
                "accepted",
                "racy",
                "",
                GOOD_NAP.replace(
                        "Thread.sleep(time);",
                        "var first = new java.util.concurrent.atomic.AtomicInteger();"
                                + "var one = Thread.startVirtualThread(() -> first.compareAndSet(0, 1));"
                                + "var two = Thread.startVirtualThread(() -> first.compareAndSet(0, 2));"
                                + "one.join(); two.join();"
                                + "Thread.sleep(time.multipliedBy(first.get()));"));

        assertThat(prove(0, new ArrayList<>()).tasks().getFirst().problems())
                .noneMatch(problem -> problem.file().endsWith("racy"));
        assertThat(prove(50, new ArrayList<>()).tasks().getFirst().problems())
                .anyMatch(problem ->
                        problem.file().endsWith("racy")
                                && problem.evidence().stream()
                                        .anyMatch(line -> line.contains("seed")));
    }

    @Test
    void should_name_a_wrong_answer_that_passes() {
        reject("right", "takes-its-time", GOOD_NAP);

        assertThat(sentences())
                .contains(
                        REJECTED
                                + "right: expected the check 'takes-its-time', which it names, to"
                                + " fail, found that it passes: sharpen the check, or take its name"
                                + " out of the answer's comment");
    }

    @Test
    void should_name_what_fails_besides() {
        reject(
                "nothing",
                "takes-its-time",
                GOOD_NAP.replace("Thread.sleep(time);", "time = null;"));

        assertThat(sentences())
                .contains(
                        REJECTED
                                + "nothing: expected the check 'tells-its-time', which it does not"
                                + " name, to pass, found that it fails: let the check look at one"
                                + " thing only, or name it in the answer's comment");
    }

    @Test
    void should_name_an_answer_that_does_not_compile_or_says_nothing() {
        reject("broken", "takes-its-time", "class Nap {");
        put("rejected", "silent", "", GOOD_NAP.replace("Thread.sleep(time);", ""));
        reject("mistyped", "takes-it-easy", GOOD_NAP.replace("Thread.sleep(time);", ""));

        assertThat(sentences())
                .anyMatch(line ->
                        line.startsWith(
                                REJECTED
                                        + "broken: expected an answer that compiles, and is wrong, found one"
                                        + " whose verdict is 'wrong package'"))
                .contains(
                        REJECTED
                                + "silent: expected a file that begins with '// rejected by: <check>',"
                                + " found none: name the checks that fail, the one that must catch it"
                                + " first: takes-its-time",
                        REJECTED
                                + "mistyped: expected the names of checks of '01-nap', found"
                                + " 'takes-it-easy': correct the comment that begins with '// rejected"
                                + " by: '");
    }

    @Test
    void should_name_a_check_that_no_wrong_answer_needs() {
        reject("does-not-sleep", "tells-its-time", GOOD_NAP.replace("return time", "return null"));

        assertThat(sentences())
                .contains(
                        "solutions/rejected/01-nap: expected an answer that begins with '// rejected"
                                + " by: takes-its-time' and fails that check, found none: add the"
                                + " wrong answer that the check is there for, or remove the check");
    }

    @Test
    void should_name_a_stub_that_is_no_stub() {
        trial.put("tasks/01-nap/src/main/java/" + NAP + "Nap.java", GOOD_NAP);

        assertThat(sentences())
                .contains(
                        "tasks/01-nap/src/main/java: expected the check 'takes-its-time' not started"
                                + " on the stub, found the verdict 'passed': let the stub throw \"Not"
                                + " started yet: …\", and the check meet it first");
    }

    @Test
    void should_name_what_the_readme_does_not_say() {
        trial.put("tasks/01-nap/README.md", "Write a function that sleeps.");

        assertThat(sentences())
                .contains(
                        "tasks/01-nap/README.md: expected the contract of 'nap(…)', found nothing of"
                                + " it: say what it promises: parameters, units, what it returns and"
                                + " throws",
                        "tasks/01-nap/README.md: expected the units of the times of nap, found none:"
                                + " say what is in seconds, in milliseconds …");
    }

    @Test
    void should_name_what_tells_of_hidden_checks() {
        trial.put(
                "tasks/01-nap/README.md",
                "`nap(time)`, in seconds. It is checked by tells_its_time, tells-its-time and NapHiddenTest.");
        trial.put(
                "tasks/01-nap/src/hidden/java/" + NAP + "NapHiddenTest.java",
                "class NapHiddenTest {}");

        assertThat(sentences())
                .contains(
                        hidden("the id 'tells-its-time'"),
                        hidden("the method 'tells_its_time'"),
                        hidden("the class 'NapHiddenTest'"));
    }

    @Test
    void should_draw_the_example_from_a_real_run() {
        assertThat(draw().problems()).isEmpty();
        assertThat(draw().svg())
                .startsWith("<svg ")
                .contains(">caller</text>", ">60 min</text>", ">returns after 1 h</text>")
                .contains("<title>A &lt;long&gt; nap</title>", "class=\"working\"")
                .contains("prefers-color-scheme: dark");
    }

    @Test
    void should_name_a_picture_that_is_stale_or_missing() {
        trial.put("solutions/examples/01-nap/NapExample.java", EXAMPLE.replace("(1)", "(2)"));

        assertThat(sentences())
                .contains(
                        "tasks/01-nap/timeline.svg: expected the picture that"
                                + " solutions/examples/01-nap draws now, found another one: run"
                                + " 'grader/simul timelines 01-nap'");
        remove(home.resolve("tasks/01-nap/timeline.svg"));
        trial.put("tasks/01-nap/README.md", "`nap(time)`, in seconds");
        assertThat(sentences())
                .anyMatch(line -> line.contains("draws now, found none: run"))
                .anyMatch(line ->
                        line.startsWith(
                                "tasks/01-nap/README.md: expected the picture of its example"));
    }

    @Test
    void should_say_what_is_wrong_with_an_example() {
        trial.put(
                "solutions/examples/01-nap/NapExample.java",
                EXAMPLE.replace("Nap.nap", "Nap.doze"));
        assertThat(draw().problems().getFirst().sentence())
                .isEqualTo(
                        "solutions/examples/01-nap: expected an example that runs on the reference,"
                                + " found one whose verdict is 'does not compile': mend the example");
        trial.put(
                "solutions/examples/01-nap/NapExample.java",
                EXAMPLE.replace("Picture.KEY", "\"x\""));
        assertThat(draw().problems().getFirst().sentence())
                .contains("found that it publishes nothing");
        remove(home.resolve("solutions/examples"));
        assertThat(draw().problems().getFirst().sentence())
                .startsWith(
                        "solutions/examples/01-nap: expected the example of the README as a class with"
                                + " one test method, found none");
    }

    private static Drawing draw() {
        Course course = Course.read(home);
        return new Examples(home, course, crew).draw(course.task(TASK)).join();
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String hidden(String what) {
        return "tasks/01-nap/README.md: expected nothing of hidden checks, found "
                + what
                + ": students receive this: remove it";
    }

    private List<String> sentences() {
        return prove(0, new ArrayList<>()).tasks().getFirst().problems().stream()
                .map(Problem::sentence)
                .toList();
    }

    private CourseProof prove(int schedules, List<TaskProof> heard) {
        return new Prover(home, Course.read(home), crew, schedules)
                .prove(List.of(TASK), Instant.EPOCH, heard::add);
    }

    private void reject(String name, String checks, String text) {
        put("rejected", name, "// rejected by: " + checks + "\n", text);
    }

    private void put(String kind, String name, String comment, String text) {
        trial.put("solutions/" + kind + "/01-nap/" + name + "/Nap.java", comment + text);
    }
}
