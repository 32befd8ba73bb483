package dev.simul.grader.salt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifiedTasksTest {
    private static final String CHECKS = "tasks/01-nap/src/test/java/" + TrialCourse.NAP;

    @TempDir private Path home;
    private TrialCourse files;
    private Course course;
    private SaltFile salt;

    @BeforeEach
    void writeCourseAndSalt() {
        files = TrialCourse.write(home);
        course = Course.readSources(home);
        salt = salt("first.salt", "a secret of some length");
    }

    @Test
    void should_miss_all_tasks_if_there_is_no_record() {
        assertThat(VerifiedTasks.of(salt).missing(course.tasks()))
                .containsExactly("01-nap", "02-sum");
    }

    @Test
    void should_know_the_tasks_that_were_recorded() throws IOException {
        record(salt, course.task("01-nap"));

        assertThat(VerifiedTasks.of(salt).missing(course.tasks())).containsExactly("02-sum");
    }

    @Test
    void should_keep_the_tasks_that_were_recorded_earlier() throws IOException {
        record(salt, course.task("01-nap"));
        record(salt, course.task("02-sum"));

        assertThat(VerifiedTasks.of(salt).missing(course.tasks())).isEmpty();
    }

    @Test
    void should_miss_a_task_whose_checks_have_changed() throws IOException {
        record(salt, course.task("01-nap"));
        files.put(CHECKS + "More.java", "package dev.simul.trial.nap; class More {}");

        VerifiedTasks known = VerifiedTasks.of(salt);

        assertThat(known.missing(Course.readSources(home).tasks())).contains("01-nap");
        assertThat(known.knows("01-nap")).isTrue();
        assertThat(known.knows("02-sum")).isFalse();
    }

    @Test
    void should_not_use_the_record_of_another_salt() throws IOException {
        record(salt, course.task("01-nap"));
        Files.writeString(salt.path(), "another secret of some length");

        assertThat(VerifiedTasks.of(SaltFile.read(salt.path())).missing(course.tasks())).hasSize(2);
    }

    @Test
    void should_not_use_a_damaged_record() throws IOException {
        for (String damaged : new String[] {"", "{}", "{\"format\": 1}", "[", "null"}) {
            Files.writeString(VerifiedTasks.fileOf(salt), damaged);

            assertThat(VerifiedTasks.of(salt).missing(course.tasks())).hasSize(2);
        }
    }

    @Test
    void should_record_the_fingerprint_and_not_the_salt() throws IOException {
        record(salt, course.task("01-nap"));

        assertThat(VerifiedTasks.fileOf(salt))
                .hasFileName("first.salt.verified.json")
                .content()
                .contains(salt.salt().fingerprint())
                .doesNotContain("secret");
    }

    private static void record(SaltFile salt, CourseTask task) throws IOException {
        VerifiedTasks.of(salt).with(List.of(task)).write(VerifiedTasks.fileOf(salt));
    }

    private SaltFile salt(String name, String secret) {
        TrialCourse.put(home, name, secret);
        return SaltFile.read(home.resolve(name));
    }
}
