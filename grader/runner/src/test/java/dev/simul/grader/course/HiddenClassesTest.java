package dev.simul.grader.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.trial.BuiltKit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HiddenClassesTest {
    private final CourseTask task = Course.read(BuiltKit.home()).task("01-wait-n");

    @Test
    void should_find_the_class_files_that_only_hidden_checks_need() {
        assertThat(task.compiledFromHidden(task.checks()))
                .contains("dev/simul/task/waitn/WaitNHiddenTest.class")
                .allMatch(path -> path.contains("Hidden"));
    }

    @Test
    void should_find_nothing_in_the_class_files_of_open_checks() {
        String open = "dev/simul/task/waitn/WaitNTest.class";

        assertThat(task.compiledFromHidden(Map.of(open, task.checks().get(open)))).isEmpty();
    }
}
