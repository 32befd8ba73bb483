package dev.simul.grader.command;

import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static dev.simul.grader.trial.TrialCourse.GOOD_SUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.manifest.KitVersion;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.ProvenCourse;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Runs commands of the kit on courses in other folders. */
class CourseOptionTest {
    private static final String ASSIGNMENTS =
            """
            assignments:
              - id: week-1
                title: The first week
                tasks: [02-sum]
                points: 10
                release: 2026-09-07T08:00:00+02:00
                due: 2026-09-14T08:00:00+02:00
              - id: week-2
                title: The second week
                tasks: [01-nap, 02-sum]
            """;

    @TempDir private Path home;
    @TempDir private Path submission;
    private TrialCourse course;
    private GraderKit kit;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeCourse() {
        course = TrialCourse.write(home);
        kit = new GraderKit(BuiltKit.home());
        TrialCourse.put(submission, "Sum.java", GOOD_SUM);
    }

    @AfterEach
    void stop() {
        kit.close();
    }

    @Test
    void should_grade_against_a_course_that_no_build_has_compiled() {
        TrialCourse.put(submission, "Nap.java", GOOD_NAP);

        assertThat(grade()).isEqualTo(ExitCode.GRADED);
        assertThat(out.toString()).endsWith("Score 2.5/2.5 (100 %)" + System.lineSeparator());
    }

    @Test
    void should_grade_against_a_course_of_which_a_build_has_left_old_classes() {
        course.put("tasks/02-sum/target/classes/dev/simul/trial/sum/Sum.class", "old");
        course.put("tasks/02-sum/target/test-classes/dev/simul/trial/sum/SumTest.class", "old");

        assertThat(grade("--task", "02-sum")).isEqualTo(ExitCode.GRADED);
        assertThat(out.toString()).contains("Score 1/1 (100 %)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "02", "02-sum"})
    void should_find_a_task_by_its_number_or_id(String name) {
        assertThat(grade("--task", name)).isEqualTo(ExitCode.GRADED);
        assertThat(out.toString()).contains("Score 1/1 (100 %)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "3", "02-su", "sum", "-sum"})
    void should_name_the_tasks_if_there_is_no_such_task(String name) {
        assertThat(grade("--task=" + name)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("expected --task to be one of 01-nap, 02-sum, found '" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "hidden"})
    void should_exit_with_3_if_a_check_does_not_compile(String kind) {
        course.put(
                "tasks/01-nap/src/" + kind + "/java/dev/simul/trial/nap/MoreTest.java",
                "package dev.simul.trial.nap;\nclass MoreTest { int n = Nap.absent(); }\n");

        assertThat(grade()).isEqualTo(ExitCode.BROKEN);
        assertThat(err.toString())
                .contains(
                        "tasks/01-nap/src/"
                                + kind
                                + "/java/dev/simul/trial/nap/MoreTest.java:2: cannot find symbol")
                .doesNotContain("\tat ");
    }

    @Test
    void should_list_the_stubs_of_all_tasks_that_do_not_compile() {
        course.put("tasks/01-nap/src/main/java/dev/simul/trial/nap/Nap.java", "package dev");
        course.put("tasks/02-sum/src/main/java/dev/simul/trial/sum/Sum.java", "package dev");

        assertThat(grade()).isEqualTo(ExitCode.BROKEN);
        assertThat(err.toString()).contains("Nap.java:1: ").contains("Sum.java:1: ");
    }

    @Test
    void should_exit_with_3_if_a_check_has_no_test_method() throws IOException {
        change("id: adds-one", "id: adds-two");

        assertThat(grade()).isEqualTo(ExitCode.BROKEN);
        assertThat(err.toString()).contains("checks.yml:38: expected one test method 'adds_two'");
    }

    @Test
    void should_exit_with_3_if_a_course_needs_another_kit() throws IOException {
        change("course: Trial", "course: Trial\nkit: '9.7'");

        assertThat(grade()).isEqualTo(ExitCode.BROKEN);
        assertThat(err.toString())
                .contains(
                        "checks.yml:2: expected a kit version that version "
                                + KitVersion.current().text()
                                + " of the kit supports, found '9.7': use a newer kit");
    }

    @Test
    void should_refuse_a_folder_that_does_not_exist() {
        Path nothing = home.resolve("nothing");

        assertThat(run("grade", submission.toString(), "--course", nothing.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .startsWith(
                        "simul: expected the folder of a course for --course, found no such"
                                + " folder: '"
                                + nothing
                                + "'");
    }

    @Test
    void should_say_that_a_folder_contains_no_course() {
        assertThat(run("grade", submission.toString(), "--course", submission.toString()))
                .isEqualTo(ExitCode.BROKEN);
        assertThat(err.toString()).contains("checks.yml: expected the manifest");
    }

    @Test
    void should_score_an_assignment_by_its_own_points() throws IOException {
        course.put("checks.yml", manifest() + ASSIGNMENTS);
        TrialCourse.put(
                submission, "Sum.java", GOOD_SUM.replace("int sum = 0", "int sum = 1 / 2 + 0"));

        assertThat(grade("--assignment", "week-1", "--report", home.resolve("out").toString()))
                .isEqualTo(ExitCode.GRADED);
        assertThat(out.toString())
                .contains("Board 02", "Score 1/1 (100 %)", "The first week: 10 of 10 points")
                .doesNotContain("Board 01");
        assertThat(home.resolve("out/report.json"))
                .content()
                .containsSubsequence(
                        "\"assignment\" : {",
                        "\"id\" : \"week-1\"",
                        "\"points\" : 10",
                        "\"due\" : \"2026-09-14T08:00:00+02:00\"");
    }

    @Test
    void should_count_a_task_of_an_assignment_that_is_missing() throws IOException {
        course.put("checks.yml", manifest() + ASSIGNMENTS);

        assertThat(grade("--assignment", "week-2")).isEqualTo(ExitCode.GRADED);
        assertThat(out.toString())
                .contains("Score 1/2.5 (40 %)", "The second week: 1 of 2.5 points");
    }

    @Test
    void should_say_that_a_submission_has_nothing_for_an_assignment(@TempDir Path other)
            throws IOException {
        course.put("checks.yml", manifest() + ASSIGNMENTS);
        TrialCourse.put(other, "Nap.java", GOOD_NAP);

        assertThat(
                        run(
                                "grade",
                                other.toString(),
                                "--course",
                                home.toString(),
                                "--assignment",
                                "week-1"))
                .isEqualTo(ExitCode.NOTHING_TO_GRADE);
        assertThat(err.toString()).contains("contains no answer to any task of The first week");
    }

    @Test
    void should_list_the_assignments_if_one_is_unknown() throws IOException {
        assertThat(grade("--assignment", "week-1")).isEqualTo(ExitCode.USAGE);
        course.put("checks.yml", manifest() + ASSIGNMENTS);
        assertThat(grade("--assignment", "week-9")).isEqualTo(ExitCode.USAGE);
        assertThat(grade("--assignment", "week-1", "--task", "01-nap")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("expected a course with assignments for --assignment, found none")
                .contains("expected --assignment to be one of week-1, week-2, found 'week-9'")
                .contains("expected --task or --assignment, found both");
    }

    @Test
    @Tag("slow")
    void should_prove_a_course_in_another_folder(@TempDir Path proven) {
        ProvenCourse.build(proven);

        assertThat(run("timelines", "--course", proven.toString())).isEqualTo(ExitCode.DRAWN);
        assertThat(run("verify", "--course", proven.toString(), "--schedules", "3"))
                .describedAs(() -> out.toString() + err)
                .isEqualTo(ExitCode.PROVEN);
    }

    @Test
    void should_say_that_a_course_without_solutions_cannot_be_proven() {
        assertThat(run("verify", "--course", home.toString())).isEqualTo(ExitCode.BROKEN);
        assertThat(run("timelines", "--course", home.toString())).isEqualTo(ExitCode.BROKEN);
        assertThat(err.toString().lines())
                .filteredOn(line -> line.contains("solutions: expected a folder"))
                .hasSize(2);
    }

    private int grade(String... options) {
        String[] words = new String[options.length + 4];
        words[0] = "grade";
        words[1] = submission.toString();
        words[2] = "--course";
        words[3] = home.toString();
        System.arraycopy(options, 0, words, 4, options.length);
        return run(words);
    }

    private int run(String... words) {
        CommandLine line = SimulCommand.commandLine(kit);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(words);
    }

    private String manifest() throws IOException {
        return Files.readString(home.resolve("checks.yml"));
    }

    private void change(String text, String replacement) throws IOException {
        assertThat(manifest()).contains(text);
        course.put("checks.yml", manifest().replace(text, replacement));
    }
}
