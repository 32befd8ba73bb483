package dev.simul.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps classes and packages of all modules small enough to be understood. */
class SourceSizeTest {
    private static final int MOST_LINES = 400;
    private static final int MOST_CLASSES = 25;

    @ParameterizedTest
    @ValueSource(strings = {"simulation", "junit", "checks", "student", "runner"})
    void should_have_no_class_of_more_than_400_lines(String module) throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path source : sourcesOf(module)) {
            int lines = Files.readAllLines(source).size();
            if (lines > MOST_LINES) {
                tooLong.add(source.getFileName() + ": " + lines + " lines");
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulation", "junit", "checks", "student", "runner"})
    void should_have_no_package_of_more_than_25_classes(String module) throws IOException {
        Map<Path, Integer> classes = new TreeMap<>();
        for (Path source : sourcesOf(module)) {
            classes.merge(source.getParent(), 1, Integer::sum);
        }
        classes.values().removeIf(count -> count <= MOST_CLASSES);
        assertThat(classes).isEmpty();
    }

    @Test
    void should_look_at_the_sources_of_this_module() throws IOException {
        assertThat(sourcesOf("runner")).anyMatch(source -> source.endsWith("grader/Main.java"));
    }

    private static List<Path> sourcesOf(String module) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
        }
    }
}
