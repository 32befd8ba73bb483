package dev.simul.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.junit.TrialSettings;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.submission.TaskSources;
import dev.simul.grader.trial.TrialCourse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradingJobTest {
    @TempDir private Path home;

    @Test
    void should_name_the_task_for_the_command_that_replays() {
        Course course = Course.read(TrialCourse.write(home).home());

        assertThat(taskIn(course)).containsExactly("01-nap");
    }

    @Test
    void should_name_the_task_of_a_handout() throws Exception {
        Course course = Course.read(TrialCourse.write(home).home());
        Files.writeString(home.resolve("checks.yml"), course.manifest().handedOut(null).yaml());

        assertThat(taskIn(Course.readForStudent(home))).containsExactly("01-nap");
    }

    /** Returns the task that the parameters of a job name, or nothing. */
    private static List<String> taskIn(Course course) {
        CourseTask task = course.tasks().getFirst();
        TaskSources none = new TaskSources(task.entry().id(), List.of(), null);
        return Stream.ofNullable(
                        new GradingJob(task, none, 0, false).parameters().get(TrialSettings.TASK))
                .toList();
    }
}
