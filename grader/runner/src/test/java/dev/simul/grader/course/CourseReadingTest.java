package dev.simul.grader.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.NodeReader;
import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.ManifestException;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourseReadingTest {
    @TempDir private Path home;
    private TrialCourse course;

    @BeforeEach
    void writeCourse() {
        course = TrialCourse.write(home);
    }

    @Test
    void should_read_the_course_of_this_kit() {
        Course kit = Course.read(BuiltKit.home());

        assertThat(kit.tasks())
                .filteredOn(task -> !task.isBuilt())
                .extracting(CourseTask::folder)
                .isEmpty();
    }

    @Test
    void should_read_a_course_that_is_not_built() {
        assertThat(Course.read(home).tasks()).noneMatch(CourseTask::isBuilt);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title: A nap|titel: A nap|checks.yml:4: tasks[0]: expected a known"
                        + " key, found the unknown key 'titel': correct or remove the key",
                "title: A nap|titel: A nap|checks.yml:3: tasks[0]: expected 'title', found none: add it",
                "kind: elapsed|kind: timing|checks.yml:12: tasks[0].checks[0].kind: expected one of"
                        + " result, ordering, concurrency, elapsed, failure, cancellation, safety,"
                        + " hygiene, found 'timing': use one of them",
                "points: 1.5|points: 1.4|checks.yml:7: tasks[0].points: expected a multiple of 0.25 and"
                        + " more than 0, found '1.4': change it",
                "points: 1.5|points: 2|checks.yml:7: expected '1.5', the sum of the"
                        + " checks' points, found '2': change the points of the task or of a"
                        + " check",
                "points: 1.5|points: many|checks.yml:7: tasks[0].points: expected a number, found"
                        + " 'many': change it",
                "id: tells-its-time|id: Tells|checks.yml:14: tasks[0].checks[1].id:"
                        + " expected text that matches ^[a-z][a-z0-9]*(-[a-z0-9]+)*$, found"
                        + " 'Tells': change it",
                "id: tells-its-time|id: \"tells\\nits-time\"|checks.yml:14: tasks[0].checks[1].id:"
                        + " expected text that matches ^[a-z][a-z0-9]*(-[a-z0-9]+)*$, found"
                        + " 'tells\\u000aits-time': change it",
                "id: tells-its-time|id: takes-its-time|checks.yml:14: expected each"
                        + " check id once, found 'takes-its-time' again (first used in line"
                        + " 9): rename one",
                "id: 02-sum|id: 01-nap|checks.yml:26: expected each task id once,"
                        + " found '01-nap' again (first used in line 3): rename one",
                "hint: Look at both.|hint:|checks.yml:24:"
                        + " tasks[0].advice[0].hint: expected text, found none: change it",
                "id: 02-sum|id: 02-som|checks.yml:26: expected the folder 'tasks/02-som', found none:"
                        + " create the folder or remove the task",
                "package: dev.simul.trial.sum|package:"
                        + " dev.simul.trial.nap|checks.yml:28: expected each package once,"
                        + " found 'dev.simul.trial.nap' again (first used in line 5): rename"
                        + " one",
                "when: [takes-its-time]|when: [no-such]|checks.yml:21: expected the"
                        + " id of a check of this task, found the unknown id 'no-such':"
                        + " correct the id",
                "passes: [tells-its-time]|passes: [takes-its-time]|checks.yml:22: expected each check"
                        + " once in an advice, found 'takes-its-time' twice: remove one",
                "passes: [tells-its-time]|symptoms: [too-long or too-lang]|checks.yml:22: expected a"
                        + " symptom, such as too-long or threw:TimeoutException, found 'too-lang':"
                        + " correct it",
                "when: [takes-its-time]|when: []|checks.yml:21: tasks[0].advice[0].when: expected at"
                        + " least one entry, found none: add one",
                "given: [Numbers.java]|allow: [java.io.File,"
                        + " java.io.Flie]|checks.yml:30: expected a name in the JDK, found"
                        + " 'java.io.Flie', but the JDK does not contain the class"
                        + " 'java.io.Flie': correct or remove the name",
                "given: [Numbers.java]|allow: [java.util.zipp.*]|checks.yml:30:"
                        + " expected a name in the JDK, found 'java.util.zipp.*', but the JDK"
                        + " does not contain the package 'java.util.zipp': correct or remove"
                        + " the name",
                "given: [Numbers.java]|allow:"
                        + " [java.lang.System.halt]|checks.yml:30: expected a name in the"
                        + " JDK, found 'java.lang.System.halt', but the JDK does not contain"
                        + " the member 'halt' of 'java.lang.System': correct or remove the"
                        + " name",
                "given: [Numbers.java]|allow: java.io.File|checks.yml:30: tasks[1].allow: expected a"
                        + " list, found 'java.io.File': change it",
                "remedy: Do both.|x: y|checks.yml:20: tasks[0].advice[0]: expected 'remedy', found"
                        + " none: add it",
                "given: [Numbers.java]|given: [Numbers.java, Numbers.java]|checks.yml:30: expected each"
                        + " given file once, found 'Numbers.java' again (first used in line 30):"
                        + " remove one",
                "course: Trial|kit: 1.0|checks.yml:1: kit: expected text, found"
                        + " '1.0': put it in quotes",
                "functions: [Nap.nap]|minutes: 0|checks.yml:6: tasks[0].minutes: expected 1 or more,"
                        + " found '0': change it",
                "functions: [Nap.nap]|minutes: ten|checks.yml:6: tasks[0].minutes: expected a whole"
                        + " number, found 'ten': change it"
            })
    void should_report_each_error_with_its_line(String right, String wrong, String error)
            throws IOException {
        change(right, wrong);

        assertThatThrownBy(() -> Course.read(home))
                .isInstanceOf(BrokenCourseException.class)
                .message()
                .satisfies(message -> assertThat(message.lines()).contains(error));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[01-nap]|[01-nap, 09-tea]|checks.yml:46: expected the id of a task"
                        + " of this course, found the unknown id '09-tea': correct the id",
                "[01-nap]|[01-nap, 01-nap]|checks.yml:46: expected each task once,"
                        + " found '01-nap' again (first used in line 46): remove one",
                "[01-nap]|[]|checks.yml:46: assignments[0].tasks: expected at least one entry, found"
                        + " none: add one",
                "week-2|week-1|checks.yml:49: expected each assignment id once,"
                        + " found 'week-1' again (first used in line 44): rename one",
                "2026-09-14T|2026-09-01T|checks.yml:48: expected a time after the"
                        + " release, '2026-09-07T08:00:00+02:00', found"
                        + " '2026-09-01T08:00:00+02:00': change one of the two times",
                "2026-09-14T|2026-02-30T|checks.yml:48: expected an existing date"
                        + " and time, found '2026-02-30T08:00:00+02:00': correct the date and"
                        + " time",
                "2026-09-14T08:00:00+02:00|next week|checks.yml:48: assignments[0].due: expected a"
                        + " date and a time such as 2026-09-07T08:00:00+02:00, found 'next week':"
                        + " change it",
                "title: Week 1|titel: Week 1|checks.yml:45: assignments[0]:"
                        + " expected a known key, found the unknown key 'titel': correct or"
                        + " remove the key"
            })
    void should_report_each_error_of_an_assignment(String right, String wrong, String error)
            throws IOException {
        course.put(
                "checks.yml",
                Files.readString(home.resolve("checks.yml"))
                        + """
                        assignments:
                          - id: week-1
                            title: Week 1
                            tasks: [01-nap]
                            release: 2026-09-07T08:00:00+02:00
                            due: 2026-09-14T08:00:00+02:00
                          - id: week-2
                            title: Week 2
                            tasks: [02-sum]
                        """);
        assertThat(Course.read(home).manifest().assignments()).hasSize(2);
        change(right, wrong);

        assertThatThrownBy(() -> Manifest.read(home.resolve("checks.yml")))
                .isInstanceOf(ManifestException.class);
        assertThatThrownBy(() -> Course.read(home))
                .isInstanceOf(BrokenCourseException.class)
                .message()
                .satisfies(message -> assertThat(message.lines()).contains(error));
    }

    @Test
    void should_accept_the_manifest_of_this_kit_by_its_schema() throws IOException {
        String manifest = Files.readString(BuiltKit.home().resolve("checks.yml"));

        assertThat(
                        ManifestSchema.errors(
                                NodeReader.builder()
                                        .locationAware()
                                        .build()
                                        .readTree(manifest, InputFormat.YAML)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "course: Trial|course: 7",
                "points: 1.5|points: '1.5'",
                "points: 1.5|points: -1.5",
                "kind: elapsed|kind: 3",
                "kind: elapsed|kind: ELAPSED",
                "kind: elapsed|kind: true",
                "functions: [Nap.nap]|functions: Nap.nap",
                "functions: [Nap.nap]|functions: []",
                "functions: [Nap.nap]|functions: [nap]",
                "given: [Numbers.java]|given: [Numbers]",
                "given: [Numbers.java]|allow: [java/io/File]",
                "given: [Numbers.java]|allow: [System.exit]",
                "given: [Numbers.java]|allow: [java.io.Flie]",
                "given: [Numbers.java]|given: Numbers.java",
                "title: A nap|title: ' '",
                "id: 01-nap|id: nap",
                "package: dev.simul.trial.nap|package: Nap",
                "visibility: open|visibility:",
                "hint: Look at both.|hint: [Look]",
                "misconception: it is|misconception: It is",
                "remedy: Do both.|remedy:",
                "passes: [tells-its-time]|passes: [no-such]",
                "passes: [tells-its-time]|passes: [takes-its-time]",
                "passes: [tells-its-time]|symptoms: [too-lang]",
                "when: [takes-its-time]|when: []"
            })
    void should_refuse_without_the_schema_what_the_schema_refuses(String right, String wrong)
            throws IOException {
        change(right, wrong);

        assertThatThrownBy(() -> Manifest.read(home.resolve("checks.yml")))
                .isInstanceOf(ManifestException.class)
                .hasMessageStartingWith("checks.yml:");
        assertThatThrownBy(() -> Course.read(home)).hasMessageContaining("expected");
    }

    @Test
    void should_list_all_errors_in_the_order_of_the_file() throws IOException {
        change("title: A nap", "title: 7");
        change("kind: elapsed", "kind: timing");
        change("visibility: hidden", "visibility: secret");

        assertThatThrownBy(() -> Course.read(home))
                .message()
                .satisfies(message ->
                        assertThat(message.lines().map(line -> line.split(": ", 2)[0]))
                                .containsExactly(
                                        "checks.yml:4",
                                        "checks.yml:12",
                                        "checks.yml:18",
                                        "checks.yml:42"));
    }

    @Test
    void should_report_the_line_that_is_not_yaml() {
        course.put("checks.yml", "course: Trial\ntasks: [\n");

        assertThatThrownBy(() -> Course.read(home))
                .hasMessage(
                        "checks.yml:2: expected valid YAML, found an error: expected the"
                                + " node content, but found '<stream end>'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# A course, one day.\n", "--- # nothing\n"})
    void should_say_that_a_manifest_is_empty(String empty) {
        course.put("checks.yml", empty);

        assertThatThrownBy(() -> Course.read(home))
                .isInstanceOf(BrokenCourseException.class)
                .hasMessageMatching("checks\\.yml:[12]: expected .*");
    }

    @Test
    void should_say_that_a_manifest_has_a_second_document() throws IOException {
        String manifest = Files.readString(home.resolve("checks.yml"));
        course.put("checks.yml", manifest + "---\ncourse: Another\n");

        assertThatThrownBy(() -> Course.read(home))
                .hasMessage(
                        "checks.yml:44: expected one YAML document, found a second one:"
                                + " remove one of them");
    }

    @Test
    void should_say_that_a_manifest_is_nested_too_deeply() {
        course.put("checks.yml", "course: " + "[".repeat(100_000));

        assertThatThrownBy(() -> Course.read(home))
                .isInstanceOf(BrokenCourseException.class)
                .hasMessageStartingWith("checks.yml:1: expected valid YAML, found an error: ");
    }

    @Test
    void should_say_that_there_is_no_manifest() throws IOException {
        Files.delete(home.resolve("checks.yml"));

        assertThatThrownBy(() -> Course.read(home))
                .hasMessage(
                        "checks.yml: expected the manifest of the course, found no such"
                                + " file: create the manifest, or use the folder of a course");
    }

    @Test
    void should_say_that_a_given_file_is_missing() throws IOException {
        Files.delete(
                home.resolve("tasks/02-sum/src/main/java/" + TrialCourse.SUM + "Numbers.java"));

        assertThatThrownBy(() -> Course.read(home))
                .hasMessage(
                        "tasks/02-sum: expected the given file"
                                + " 'src/main/java/dev/simul/trial/sum/Numbers.java', found no such file");
    }

    @Test
    void should_report_checks_and_methods_that_do_not_match(@TempDir Path built)
            throws IOException {
        TrialCourse.build(built);
        Path manifest = built.resolve("checks.yml");
        Files.writeString(
                manifest, Files.readString(manifest).replace("id: adds-one", "id: adds-two"));

        assertThatThrownBy(() -> Course.read(built))
                .hasMessage(
                        """
                        checks.yml:38: expected one test method 'adds_two' for the check 'adds-two', found none
                        tasks/02-sum/src/test/java/dev/simul/trial/sum/SumTest.java:20: expected an entry in checks.yml for the test method 'adds_one', found none\
                        """);
    }

    private void change(String right, String wrong) throws IOException {
        String text = Files.readString(home.resolve("checks.yml"));
        assertThat(text).contains(right);
        course.put("checks.yml", text.replace(right, wrong));
    }
}
