package dev.simul.grader.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.course.Course;
import dev.simul.grader.trial.BuiltKit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExportedKitTest {
    private static final List<Path> CLASS_PATH = ExportTest.classPath();

    @Test
    void should_contain_the_course_with_its_compiled_hidden_checks() {
        Map<String, byte[]> files = files();

        assertThat(files)
                .containsKeys(
                        "kit/checks.yml",
                        "kit/tasks/01-wait-n/src/main/java/dev/simul/task/waitn/WaitN.java");
        assertThat(files.keySet())
                .anyMatch(path ->
                        path.endsWith(
                                "target/test-classes/dev/simul/task/waitn/WaitNHiddenTest.class"));
    }

    @Test
    void should_contain_no_known_answers_except_for_the_reference() {
        assertThat(files().keySet())
                .noneMatch(path -> path.contains("/rejected/") || path.contains("/accepted/"))
                .anyMatch(path -> path.startsWith("kit/solutions/src/main/java/"));
    }

    @Test
    void should_be_the_same_each_time() {
        Map<String, byte[]> one = files();
        Map<String, byte[]> two = files();

        assertThat(hashes(one)).isEqualTo(hashes(two));
    }

    @Test
    void should_contain_no_path_of_this_machine_in_its_scripts() throws IOException {
        Map<String, byte[]> files = export(ExportTarget.DOCKER).files();

        for (String script : List.of("grade.sh", "prepare.sh", "kit/grader/simul", "Dockerfile")) {
            assertThat(new String(files.get(script), StandardCharsets.UTF_8))
                    .doesNotContain(BuiltKit.home().toString());
        }
    }

    private static Map<String, Integer> hashes(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                file -> java.util.Arrays.hashCode(file.getValue())));
    }

    private static Map<String, byte[]> files() {
        return new ExportedKit(BuiltKit.home(), CLASS_PATH, Course.read(BuiltKit.home()))
                .files("kit/");
    }

    private static Export export(ExportTarget target) {
        return new ExportMaker(BuiltKit.home(), CLASS_PATH, Course.read(BuiltKit.home()), null)
                .make(target);
    }
}
