package dev.simul.grader.proof;

import static dev.simul.grader.trial.ProvenCourse.NAP;
import static dev.simul.grader.trial.ProvenCourse.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.manifest.Adviser;
import dev.simul.grader.course.Course;
import dev.simul.grader.proof.picture.Drawing;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.result.ProofTotals;
import dev.simul.grader.proof.rule.DeclaredFunctionsRule;
import dev.simul.grader.proof.rule.OwnPathsRule;
import dev.simul.grader.proof.rule.PomRule;
import dev.simul.grader.proof.rule.RealTimeRule;
import dev.simul.grader.proof.rule.Rules;
import dev.simul.grader.proof.rule.TitleRule;
import dev.simul.grader.proof.rule.TriedCourse;
import dev.simul.grader.proof.rule.TriedTask;
import dev.simul.grader.trial.ProvenCourse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks for what one part of a course says and another part does not. */
class WholeCourseTest {
    private static final String TASKS_POM = "tasks/pom.xml";
    private static final String TASK_POM = "tasks/01-nap/pom.xml";
    private static final ProofTotals NUMBERS = new ProofTotals(1, 6, 1, 2, 6, 201, 3708, 90);

    private static final String README =
            """
            # A course

            Read [this](tasks/README.md "first") first.

            | board | you learn |
            | --- | --- |
            | [01 A nap](tasks/01-nap/README.md) | to sleep |

            ```
            Board 01 · A nap                     3 of 3 points
            ```

            Its checks are validated against 3 right and 6 wrong answers.

            ```
            ✓ proven
                1 board · 6 checks · 1 reference · 2 accepted · 6 rejected answers
                each check of a right answer runs on at least 201 schedules: 3,708 in total, of which 90 differ
            ```
            """;

    private static ProvenCourse course;

    @TempDir private static Path home;

    @BeforeAll
    static void build() {
        course = ProvenCourse.build(home);
    }

    @BeforeEach
    void writeCourseThatIsWhole() {
        course.reset("");
        course.put(TASKS_POM, pom("trial", "tasks", "<modules><module>01-nap</module></modules>"));
        course.put(TASK_POM, pom("tasks", "01-nap", ""));
        course.put("README.md", README);
        course.put("tasks/README.md", "Continue with [board 01](01-nap/README.md#top).");
        course.put("tasks/01-nap/README.md", "# Board 01 · A nap\n\n![A nap](timeline.svg)");
        course.remove("tasks/02-gone");
    }

    private static String pom(String parent, String artifactId, String rest) {
        return "<project xmlns='http://maven.apache.org/POM/4.0.0'><parent><artifactId>%s</artifactId></parent><artifactId>%s</artifactId>%s</project>"
                .formatted(parent, artifactId, rest);
    }

    @Test
    void should_find_no_problem_in_a_course_that_is_whole() {
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {TASKS_POM, "README.md", "tasks/README.md", "tasks/01-nap/README.md"})
    void should_not_require_poms_or_readmes(String file) {
        course.put(
                "README.md", README.replace("Read [this](tasks/README.md \"first\") first.", ""));
        course.remove(file);
        if (file.startsWith("tasks/01-nap")) {
            course.remove("README.md");
            course.remove("tasks/README.md");
        }

        assertThat(problems()).isEmpty();
    }

    @Test
    void should_report_a_task_that_is_not_a_module() {
        course.put(TASKS_POM, pom("trial", "tasks", "<modules></modules>"));

        assertThat(problems())
                .containsExactly(
                        "tasks/pom.xml: expected the module '01-nap', found none: add"
                                + " <module>01-nap</module>, so that Maven runs the checks");
    }

    @Test
    void should_report_a_module_that_is_not_a_task() {
        course.change(TASKS_POM, "</modules>", "<module>02-gone</module></modules>");

        assertThat(problems())
                .containsExactly(
                        "tasks/pom.xml: expected a module for each task in checks.yml and no others,"
                                + " found the module '02-gone': remove the module, or add the task to"
                                + " checks.yml");
    }

    @Test
    void should_report_a_task_without_a_pom() {
        course.remove(TASK_POM);

        assertThat(problems())
                .containsExactly(
                        TASK_POM
                                + ": expected the pom of the module, found no such file: copy the pom"
                                + " of another task, and change its artifactId");
    }

    @Test
    void should_report_the_pom_of_another_task() {
        course.put(TASK_POM, pom("others", "02-other", ""));

        assertThat(problems())
                .containsExactly(
                        TASK_POM
                                + ": expected the artifactId '01-nap', found '02-other': correct the"
                                + " artifactId",
                        TASK_POM
                                + ": expected the parent 'tasks', found 'others': correct the"
                                + " parent");
    }

    @ParameterizedTest
    @ValueSource(strings = {TASKS_POM, TASK_POM})
    void should_report_a_pom_that_is_not_xml(String file) {
        course.put(file, "<project>");

        assertThat(problems())
                .containsExactly(
                        file + ": expected a pom, found a file that is not XML: correct the file");
    }

    @ParameterizedTest
    @CsvSource({
        "tasks/01-nap/README.md, # Board 01 · A nap, # Board 01 · A sleep, the heading 'Board 01 · A nap', Board 01 · A sleep",
        "tasks/01-nap/README.md, # Board 01 · A nap, # Board 02 · A nap, the heading 'Board 01 · A nap', Board 02 · A nap",
        "README.md, [01 A nap], [01 A sleep], the link '01 A nap', 01 A sleep",
        "README.md, [01 A nap], [02 A nap], the link '01 A nap', 02 A nap",
        "README.md, Board 01 · A nap , Board 01 · A sleep , the title 'Board 01 · A nap', Board 01 · A sleep",
        "README.md, 3 of 3 points, 3 of 4 points, the points of board 01 '3', 4",
        "checks.yml, title: A nap, title: A sleep, the heading 'Board 01 · A sleep', Board 01 · A nap"
    })
    void should_report_a_title_that_differs(
            String file, String text, String other, String expected, String found) {
        course.change(file, text, other);

        assertThat(problems())
                .contains(
                        (file.equals("checks.yml") ? "tasks/01-nap/README.md" : file)
                                + ": expected "
                                + expected
                                + ", as in checks.yml, found '"
                                + found
                                + "': correct one of the two");
    }

    @Test
    void should_report_a_task_that_is_not_in_the_table() {
        course.change("README.md", "| [01 A nap](tasks/01-nap/README.md)", "| [x](tasks/02-gone/)");

        assertThat(problems())
                .contains(
                        "README.md: expected a row of the table of tasks that links to"
                                + " tasks/01-nap/README.md, found none: add | [01 A"
                                + " nap](tasks/01-nap/README.md) | … |");
    }

    @Test
    void should_report_a_link_to_a_task_that_is_gone() {
        course.change(
                "README.md",
                "\n```\nBoard",
                "| [02 Gone](tasks/02-gone/README.md) | |\n```\nBoard");

        assertThat(problems())
                .containsExactly(
                        "README.md: expected links only to tasks that are in checks.yml, found '[02"
                                + " Gone](tasks/02-gone/README.md)': correct or remove the link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "tasks/README.md", "tasks/01-nap/README.md"})
    void should_report_a_link_to_a_file_that_does_not_exist(String file) {
        course.put(
                file, "# Board 01 · A nap\n`[code](gone.md)` [web](https://gone.md) [no](gone.md)");

        assertThat(problems())
                .containsExactly(
                        file
                                + ": expected links only to files that exist, found '[no](gone.md)':"
                                + " correct or remove the link");
    }

    @Test
    void should_report_a_board_that_is_gone() {
        course.change("README.md", "```\nBoard", "```\nBoard 02 · Gone    1 of 3 points\nBoard");

        assertThat(problems())
                .containsExactly(
                        "README.md: expected only boards that are in checks.yml, found 'Board 02 ·"
                                + " Gone': show another board");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tasks/02-gone/README.md",
                "tasks/02-gone/src/test/java/Some.java",
                "solutions/accepted/02-gone/other/Nap.java",
                "solutions/rejected/02-gone/wrong/Nap.java",
                "solutions/examples/02-gone/Example.java",
                "solutions/mutants/02-gone.yml",
                "solutions/src/main/java/dev/simul/trial/gone/Gone.java",
                "solutions/src/test/java/dev/simul/trial/gone/GoneTest.java"
            })
    void should_report_what_is_left_of_a_task_that_is_gone(String file) {
        course.put(file, "");

        assertThat(problems())
                .filteredOn(problem -> !problem.contains("RealTimeTest.java"))
                .singleElement()
                .asString()
                .startsWith(file.replaceFirst("gone[./].*", "gone"))
                .endsWith(
                        ": expected only files of tasks that are in checks.yml, found files of"
                                + " another task: remove the files, or add the task to checks.yml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tasks/02-gone/target/classes/Some.class",
                "solutions/src/main/java/" + NAP + "Helper.java",
                "solutions/mutants/01-nap.yml",
                "solutions/rejected/.hidden"
            })
    void should_not_report_other_files(String file) {
        course.put(file, "");

        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "6 checks, 7 checks",
        "2 accepted, 3 accepted",
        "6 rejected answers, 16 rejected answers",
        "3 right and 6 wrong answers, 2 right and 6 wrong answers",
        "'3,708 in', '3,709 in'",
        "90 differ, 91 differ"
    })
    void should_report_figures_that_are_out_of_date(String now, String before) {
        course.change("README.md", now, before);

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("README.md: expected '")
                .contains(now, "as the proof prints it now, found '", before)
                .endsWith(": correct the numbers");
    }

    @Test
    void should_not_compare_figures_for_another_number_of_schedules() {
        course.change("README.md", "201 schedules: 3,708", "101 schedules: 1,900");

        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "README.md, mvn test -pl tasks/02-gone",
        "README.md, solutions/rejected/02-gone/some",
        "tasks/README.md, grader/simul verify [02-gone]",
        "tasks/01-nap/README.md, grader/simul grade . --task 02-gone"
    })
    void should_report_a_command_or_path_of_a_task_that_is_gone(String file, String text) {
        course.put(file, "# Board 01 · A nap\n\n    " + text + "\n");

        assertThat(problems())
                .containsExactly(
                        file
                                + ": expected only tasks that are in checks.yml, found '02-gone': name"
                                + " another task");
    }

    @Test
    void should_not_take_ordinary_words_for_tasks() {
        course.put("README.md", "A 24-hour course on 2026-09-07, see [01-nap], 99-red.");

        assertThat(problems()).isEmpty();
    }

    @Test
    void should_report_paths_of_another_task_in_a_readme() {
        course.put(
                "tasks/01-nap/README.md",
                "`src/main/java/"
                        + NAP
                        + "Nap.java` `src/main/java/Sleep.java`\n\n    mvn test -pl tasks/01-sleep");

        assertThat(problems())
                .containsExactly(
                        "tasks/01-nap/README.md: expected only paths of files that exist, found"
                                + " 'src/main/java/Sleep.java': correct the path",
                        "tasks/01-nap/README.md: expected a command that runs 'tasks/01-nap', found"
                                + " 'tasks/01-sleep': correct the command",
                        "tasks/01-nap/README.md: expected only tasks that are in checks.yml, found"
                                + " '01-sleep': name another task");
    }

    @Test
    void should_report_a_task_without_a_test_on_the_real_clock_if_there_are_such_tests() {
        course.put("solutions/src/test/java/dev/simul/trial/RealTime.java", "");

        assertThat(problems())
                .containsExactly(
                        "solutions/src/test/java/dev/simul/trial/nap: expected a test whose name ends"
                                + " with 'RealTimeTest.java', found none: add a test that runs the"
                                + " reference on the real clock");

        course.put("solutions/src/test/java/" + NAP + "NapRealTimeTest.java", "");

        assertThat(problems()).isEmpty();
    }

    @Test
    void should_report_a_function_that_the_stub_does_not_declare() {
        course.change("checks.yml", "functions: [Nap.nap]", "functions: [Nap.nap, Nap.sleep]");

        assertThat(problems())
                .containsExactly(
                        "checks.yml, 01-nap: expected functions that the stub declares, found"
                                + " 'Nap.sleep': correct the name, or add the function to the stub");
    }

    private static List<String> problems() {
        Course read = Course.read(home);
        TriedTask task =
                new TriedTask(
                        read.task(TASK),
                        List.of(),
                        new Adviser(List.of()),
                        new Drawing("", "", List.of()),
                        0);
        TriedCourse whole = new TriedCourse(read, List.of(), NUMBERS);
        return Stream.concat(
                        Stream.of(
                                        new PomRule(),
                                        new TitleRule(),
                                        new OwnPathsRule(),
                                        new DeclaredFunctionsRule(),
                                        new RealTimeRule())
                                .flatMap(rule -> rule.problems(task).stream()),
                        Rules.OF_COURSE.stream().flatMap(rule -> rule.problems(whole).stream()))
                .map(Problem::sentence)
                .toList();
    }
}
