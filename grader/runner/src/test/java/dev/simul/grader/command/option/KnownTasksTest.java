package dev.simul.grader.command.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.manifest.Manifest;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownTasksTest {
    private static final Course COURSE = course("01-nap-twice", "01-nap", "02-sum");

    @ParameterizedTest
    @CsvSource({"01-nap, 01-nap", "01-nap-twice, 01-nap-twice", "2, 02-sum", "02, 02-sum"})
    void should_find_a_task_by_its_id_or_its_number(String name, String id) {
        assertThat(KnownTasks.find(name, COURSE))
                .hasValueSatisfying(task -> assertThat(task.entry().id()).isEqualTo(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "01"})
    void should_not_choose_between_tasks_with_the_same_number(String name) {
        assertThat(KnownTasks.find(name, COURSE)).isEmpty();
    }

    @Test
    void should_find_no_task_that_the_course_does_not_have() {
        assertThat(KnownTasks.find("03", COURSE)).isEmpty();
    }

    private static Course course(String... ids) {
        String tasks =
                Stream.of(ids)
                        .map(id ->
                                """
                                  - id: %s
                                    title: A task
                                    package: sample.%s
                                    functions: [Nap.nap]
                                    checks: [{id: one, title: one, points: 1, kind: result, visibility: open}]
                                """
                                        .formatted(id, id.substring(3).replace("-", "")))
                        .collect(Collectors.joining());
        Manifest manifest = Manifest.parse("checks.yml", "course: Sample\ntasks:\n" + tasks);
        Path home = Path.of("course");
        return new Course(
                home,
                manifest,
                manifest.tasks().stream()
                        .map(entry ->
                                new CourseTask(entry, home, List.of(), Map.of(), Map.of(), null))
                        .toList());
    }
}
