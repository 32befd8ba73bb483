package dev.simul.grader.author;

import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A course of three tasks with everything that an edit has to change. */
final class AuthoredCourse {
    private static final String MANIFEST =
            """
            course: Authored
            tasks:
            """;

    private static final String ENTRY =
            """
              # About %1$s.
              - id: %1$s
                title: %2$s
                package: trial.%3$s
                functions: [%4$s.run]
                learn: to run %3$s
                checks:
                  - {id: runs, title: runs as in board 01, kind: result, visibility: open, points: 1}

            """;

    private final Path home;

    private AuthoredCourse(Path home) {
        this.home = home;
    }

    static AuthoredCourse write(Path home) {
        AuthoredCourse course = new AuthoredCourse(home);
        course.put(
                "checks.yml",
                MANIFEST
                        + ENTRY.formatted("01-nap", "A nap", "nap", "Nap")
                        + ENTRY.formatted("02-sum", "A sum", "sum", "Sum")
                        + ENTRY.formatted("03-long-end", "The end", "longend", "LongEnd")
                        + "assignments:\n  - {id: all, title: All, tasks: [01-nap, 02-sum]}\n");
        course.put(
                "README.md",
                """
                # Authored: 4 right and 1 wrong answers

                <!-- boards: written by 'grader/simul readme' -->
                | board | you learn |
                | --- | --- |
                | [01 A nap](tasks/01-nap/README.md) | to run nap |
                | [02 A sum](tasks/02-sum/README.md) | to run sum |
                | [03 The end](tasks/03-long-end/README.md) | to run longend |
                <!-- end of boards -->
                """);
        course.put(
                "tasks/pom.xml",
                """
                <project>
                  <parent>
                    <groupId>trial</groupId>
                    <artifactId>root</artifactId>
                    <version>1</version>
                  </parent>
                  <artifactId>tasks</artifactId>
                  <modules>
                    <module>01-nap</module>
                    <module>02-sum</module>
                    <module>03-long-end</module>
                  </modules>
                </project>
                """);
        course.task("01-nap", "A nap", "nap", "Nap");
        course.task("02-sum", "A sum", "sum", "Sum");
        course.task("03-long-end", "The end", "longend", "LongEnd");
        course.put("solutions/accepted/01-nap/other/Nap.java", "package trial.nap;\n");
        course.put("solutions/rejected/02-sum/wrong/Sum.java", "package trial.sum;\n");
        course.put("solutions/mutants/03-long-end.yml", "[]\n");
        course.put(
                "solutions/src/test/java/trial/sum/SumRealTimeTest.java", "package trial.sum;\n");
        return course;
    }

    private void task(String id, String title, String word, String type) {
        String source = "package trial." + word + ";\n/** Board " + id.substring(0, 2) + ". */\n";
        put("tasks/" + id + "/README.md", "# Board " + id.substring(0, 2) + " · " + title + "\n");
        put("tasks/" + id + "/pom.xml", "<artifactId>" + id + "</artifactId>\n");
        put("tasks/" + id + "/timeline.svg", "<svg>board 02</svg>\n");
        put("tasks/" + id + "/src/main/java/trial/" + word + "/" + type + ".java", source);
        put("tasks/" + id + "/src/test/java/trial/" + word + "/" + type + "Test.java", source);
        put("tasks/" + id + "/target/classes/" + type + ".class", "old");
        put("solutions/src/main/java/trial/" + word + "/" + type + ".java", source);
    }

    Path home() {
        return home;
    }

    void put(String path, String text) {
        TrialCourse.put(home, path, text);
    }

    String text(String path) {
        try {
            return Files.readString(home.resolve(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the text of each file, by path. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = home.relativize(file).toString().replace('\\', '/');
                if (!path.contains("/target/")) {
                    files.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }
}
