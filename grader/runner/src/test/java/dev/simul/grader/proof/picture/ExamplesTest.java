package dev.simul.grader.proof.picture;

import static dev.simul.grader.trial.ProvenCourse.EXAMPLE;
import static dev.simul.grader.trial.ProvenCourse.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.course.Course;
import dev.simul.grader.grading.ChildCommands;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingLimits;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.ProvenCourse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
    private static final String EXAMPLE_FILE = "solutions/examples/01-nap/NapExample.java";

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
    void writeCourseThatIsRight() {
        course.reset("");
    }

    @Test
    void should_draw_the_example_from_a_real_run() {
        Drawing drawing = draw();

        assertThat(drawing.problems()).isEmpty();
        assertThat(drawing.svg())
                .startsWith("<svg ")
                .contains(">caller</text>", ">60 min</text>", ">returns after 1 h</text>")
                .contains("<title>A &lt;long&gt; nap</title>", "class=\"working\"")
                .contains("prefers-color-scheme: dark");
    }

    @Test
    void should_report_an_example_that_does_not_compile() {
        course.put(EXAMPLE_FILE, EXAMPLE.replace("Nap.nap", "Nap.doze"));

        assertThat(problems())
                .containsExactly(
                        "solutions/examples/01-nap: expected an example that runs on the reference,"
                                + " found one with the verdict 'does not compile': correct the"
                                + " example");
    }

    @Test
    void should_report_an_example_that_publishes_no_picture() {
        course.put(EXAMPLE_FILE, EXAMPLE.replace("Picture.KEY", "\"x\""));

        assertThat(problems())
                .containsExactly(
                        "solutions/examples/01-nap: expected an example that passes and"
                                + " publishes 'timeline', found one that publishes nothing: correct"
                                + " the example");
    }

    @Test
    void should_report_an_example_that_is_missing() {
        course.remove("solutions/examples");

        assertThat(problems())
                .containsExactly(
                        "solutions/examples/01-nap: expected the README's example as a"
                                + " class with one test method, found none: write the class, as for"
                                + " the other tasks");
    }

    private static List<String> problems() {
        return draw().problems().stream().map(Problem::sentence).toList();
    }

    private static Drawing draw() {
        Course read = Course.read(home);
        return new Examples(read, pool).draw(read.task(TASK)).join();
    }
}
