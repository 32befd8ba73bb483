package dev.simul.grader.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.author.CourseEdit;
import dev.simul.grader.author.NewTask;
import dev.simul.grader.course.Course;
import dev.simul.grader.trial.BuiltKit;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCourseTest {
    @TempDir private Path home;

    @Test
    void should_write_a_course_with_the_first_task_of_the_kit() throws IOException {
        write("Waiting: a course");

        Course course = Course.readSources(home);
        TaskEntry own = Manifest.read(BuiltKit.home().resolve("checks.yml")).tasks().getFirst();
        assertThat(course.manifest().course()).isEqualTo("Waiting: a course");
        assertThat(course.manifest().tasks()).containsExactly(own);
        assertThat(course.manifest().advice()).isNotEmpty();
        assertThat(home.resolve("README.md"))
                .content()
                .startsWith("# Waiting: a course\n")
                .contains("| [00 A random wait](tasks/00-wait-random/README.md) | to wait");
        assertThat(home.resolve("pom.xml")).content().contains("<version>1.2.3</version>");
        assertThat(home.resolve("tasks/pom.xml"))
                .content()
                .contains("<groupId>edu.example</groupId>");
    }

    @Test
    void should_write_a_course_that_can_be_edited() throws IOException {
        write("A course");

        CourseEdit edit = CourseEdit.of(home);
        NewTask.of(edit, "01-debounce", null, null, null, null).addTo(edit);
        edit.write();

        assertThat(Course.readSources(home).manifest().tasks())
                .extracting(TaskEntry::id)
                .containsExactly("00-wait-random", "01-debounce");
        assertThat(home.resolve("tasks/01-debounce/pom.xml"))
                .content()
                .contains("<groupId>edu.example</groupId>");
    }

    @Test
    void should_refuse_a_folder_that_contains_files() throws IOException {
        Files.writeString(home.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> write("A course"))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("expected a new or empty folder");
    }

    private void write(String title) throws IOException {
        new NewCourse(BuiltKit.home(), title, "edu.example", "waiting", "1.2.3").write(home);
    }
}
