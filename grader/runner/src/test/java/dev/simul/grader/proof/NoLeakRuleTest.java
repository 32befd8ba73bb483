package dev.simul.grader.proof;

import static dev.simul.grader.trial.ProvenCourse.NAP;
import static dev.simul.grader.trial.ProvenCourse.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.manifest.Adviser;
import dev.simul.grader.course.Course;
import dev.simul.grader.proof.picture.Drawing;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.rule.NoLeakRule;
import dev.simul.grader.proof.rule.TriedTask;
import dev.simul.grader.trial.ProvenCourse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for hidden checks in the files that students receive. */
class NoLeakRuleTest {
    private static final String README_FILE = "tasks/01-nap/README.md";
    private static final String STUB = "tasks/01-nap/src/main/java/" + NAP + "Nap.java";

    private static ProvenCourse course;

    @TempDir private static Path home;

    @BeforeAll
    static void build() {
        course = ProvenCourse.build(home);
    }

    @BeforeEach
    void reset() {
        course.reset("");
        course.remove("tasks/01-nap/src/hidden/java/" + NAP + "Day.java");
    }

    @Test
    void should_find_no_problem_in_a_course_that_is_right() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void should_report_hidden_checks_that_a_student_receives() {
        course.change(
                README_FILE,
                "sleeps",
                "is checked by takes_a_day, takes-a-day and NapHiddenTest; it sleeps");

        assertThat(problems())
                .containsExactly(
                        leaked("the class 'NapHiddenTest'"),
                        leaked("the id 'takes-a-day'"),
                        leaked("the method 'takes_a_day'"));
    }

    @Test
    void should_allow_the_words_of_a_title_in_comments_and_longer_texts() {
        course.change(
                STUB,
                "    public static",
                """
                    /** Takes a second at least. */
                    // takes a second
                    static final String ABOUT = "A nap takes a second.";

                    public static\
                """);

        assertThat(problems()).isEmpty();
    }

    @Test
    void should_report_the_title_of_a_hidden_check_as_a_string() {
        course.change(
                STUB,
                "    public static",
                "    static final String A = \"Takes a second\";\n    public static");

        assertThat(problems())
                .containsExactly(
                        STUB
                                + ": expected nothing about hidden checks, found the title 'takes a"
                                + " second': remove it from this file, which students receive");
    }

    @Test
    void should_report_lines_of_hidden_checks_that_a_student_receives() {
        course.change(
                README_FILE,
                "sleeps",
                """
                sleeps, as here:

                    Duration day = Duration.ofMinutes(Salt.number("minutes", 1440, 61, 3000));
                    Call<Duration> longNap = call(() -> Nap.nap(day));
                    assertThat(longNap).took(day);
                    void takes_a_second() {
                    Duration second = Duration.ofSeconds(1);
                    Duration nap = Salt.duration("nap", second, second, Duration.ofSeconds(59));
                    Call<Duration> shortNap = call(() -> Nap.nap(nap));
                    assertThat(shortNap).took(nap);

                for\
                """);

        assertThat(problems())
                .containsExactly(
                        README_FILE
                                + ": expected nothing about hidden checks, found lines of"
                                + " tasks/01-nap/src/hidden/java/"
                                + NAP
                                + "NapHiddenTest.java: remove these lines from this file, which"
                                + " students receive; if both need them, move them to a class in"
                                + " src/test/java",
                        leaked("the method 'takes_a_second'"));
    }

    private static String leaked(String what) {
        return README_FILE
                + ": expected nothing about hidden checks, found "
                + what
                + ": remove it from this file, which students receive";
    }

    @Test
    void should_allow_a_word_that_is_also_the_name_of_a_hidden_class() {
        course.put("tasks/01-nap/src/hidden/java/" + NAP + "Day.java", "final class Day {}");
        course.change(README_FILE, "sleeps", "sleeps. Day or night, it sleeps");

        assertThat(problems()).isEmpty();
    }

    private static List<String> problems() {
        TriedTask task =
                new TriedTask(
                        Course.read(home).task(TASK),
                        List.of(),
                        new Adviser(List.of()),
                        new Drawing("", "", List.of()),
                        0);
        return new NoLeakRule().problems(task).stream().map(Problem::sentence).toList();
    }
}
