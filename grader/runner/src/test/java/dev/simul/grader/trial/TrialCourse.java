package dev.simul.grader.trial;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A course of two tasks, written to a folder and built there. */
public final class TrialCourse {
    /** The package folder of the first task. */
    public static final String NAP = "dev/simul/trial/nap/";

    /** The package folder of the second task. */
    public static final String SUM = "dev/simul/trial/sum/";

    /** A right answer to the first task. */
    public static final String GOOD_NAP =
            """
            package dev.simul.trial.nap;

            import java.time.Duration;

            public final class Nap {
                public static Duration nap(Duration time) throws InterruptedException {
                    Thread.sleep(time);
                    return time;
                }
            }
            """;

    /** A right answer to the second task. */
    public static final String GOOD_SUM =
            """
            package dev.simul.trial.sum;

            public final class Sum {
                public static int sum(int... numbers) {
                    int sum = 0;
                    for (int number : numbers) {
                        sum = Numbers.add(sum, number);
                    }
                    return sum;
                }
            }
            """;

    private static final String NAP_STUB =
            """
            package dev.simul.trial.nap;

            import java.time.Duration;

            public final class Nap {
                public static Duration nap(Duration time) throws InterruptedException {
                    throw new UnsupportedOperationException("Not started yet: nap");
                }
            }
            """;

    private static final String NAP_CHECKS =
            """
            package dev.simul.trial.nap;

            import static dev.simul.checks.Calls.call;
            import static dev.simul.checks.CheckAssertions.assertThat;

            import dev.simul.checks.Simulated;
            import java.time.Duration;
            import org.junit.jupiter.api.Test;

            @Simulated
            class NapTest {
                private static final Duration HOUR = Duration.ofHours(1);

                @Test
                void takes_its_time() {
                    assertThat(call(() -> Nap.nap(HOUR))).took(HOUR);
                }

                @Test
                void tells_its_time() {
                    assertThat(call(() -> Nap.nap(HOUR))).returned(HOUR);
                }
            }
            """;

    private static final String SUM_STUB =
            """
            package dev.simul.trial.sum;

            public final class Sum {
                public static int sum(int... numbers) {
                    throw new UnsupportedOperationException("Not started yet: sum");
                }
            }
            """;

    private static final String SUM_GIVEN =
            """
            package dev.simul.trial.sum;

            final class Numbers {
                static int add(int left, int right) {
                    return left + right;
                }
            }
            """;

    private static final String SUM_CHECKS =
            """
            package dev.simul.trial.sum;

            import static dev.simul.checks.Calls.call;
            import static dev.simul.checks.CheckAssertions.assertThat;

            import dev.simul.checks.Simulated;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.params.ParameterizedTest;
            import org.junit.jupiter.params.provider.ValueSource;

            @Simulated
            class SumTest {
                @Test
                void adds_some() {
                    assertThat(call(() -> Sum.sum(1, 2, 3))).returned(6);
                }

                @ParameterizedTest
                @ValueSource(ints = {1, 5, 70})
                void adds_one(int number) {
                    assertThat(call(() -> Sum.sum(number))).returned(number);
                }
            }
            """;

    private static final String MANIFEST =
            """
            course: Trial
            tasks:
              - id: 01-nap
                title: A nap
                package: dev.simul.trial.nap
                functions: [Nap.nap]
                points: 1.5
                checks:
                  - id: takes-its-time
                    title: takes its time
                    points: 1
                    kind: elapsed
                    visibility: open
                  - id: tells-its-time
                    title: tells how long it took
                    points: 0.5
                    kind: result
                    visibility: hidden
                advice:
                  - id: says-so
                    when: [takes-its-time]
                    passes: [tells-its-time]
                    misconception: it is enough to say so.
                    hint: Look at both.
                    remedy: Do both.
              - id: 02-sum
                title: A sum
                package: dev.simul.trial.sum
                functions: [Sum.sum]
                given: [Numbers.java]
                points: 1
                checks:
                  - id: adds-some
                    title: adds some numbers
                    points: 0.5
                    kind: result
                    visibility: open
                  - id: adds-one
                    title: adds a single number
                    points: 0.5
                    kind: result
                    visibility: hidden
            """;

    private final Path home;

    private TrialCourse(Path home) {
        this.home = home;
    }

    /** Writes the course without building it. */
    public static TrialCourse write(Path home) {
        TrialCourse course = new TrialCourse(home);
        course.put("checks.yml", MANIFEST);
        course.put("tasks/01-nap/src/main/java/" + NAP + "Nap.java", NAP_STUB);
        course.put("tasks/01-nap/src/test/java/" + NAP + "NapTest.java", NAP_CHECKS);
        course.put("tasks/02-sum/src/main/java/" + SUM + "Sum.java", SUM_STUB);
        course.put("tasks/02-sum/src/main/java/" + SUM + "Numbers.java", SUM_GIVEN);
        course.put("tasks/02-sum/src/test/java/" + SUM + "SumTest.java", SUM_CHECKS);
        return course;
    }

    /** Writes the course and builds it, as Maven would. */
    public static TrialCourse build(Path home) {
        return write(home).build();
    }

    /** Builds the course as it is written now. */
    public TrialCourse build() {
        compile(home.resolve("tasks/01-nap"));
        compile(home.resolve("tasks/02-sum"));
        return this;
    }

    /** Allows all tasks what tasks may otherwise not use. */
    public TrialCourse allowing(String... entries) {
        put(
                "checks.yml",
                MANIFEST.replaceAll(
                        "(?m)^(    points: )", "    allow: " + List.of(entries) + "\n$1"));
        return this;
    }

    /** Returns the folder of the course. */
    public Path home() {
        return home;
    }

    /** Writes a file of the course. */
    public void put(String path, String text) {
        put(home, path, text);
    }

    /** Writes a file below a folder. */
    public static void put(Path folder, String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Compiles a task and its checks. */
    static void compile(Path task) {
        Path classes = task.resolve("target/classes");
        String libraries = System.getProperty("java.class.path");
        compile(List.of(task.resolve("src/main/java")), classes, libraries);
        compile(
                Stream.of("src/test/java", "src/hidden/java")
                        .map(task::resolve)
                        .filter(Files::exists)
                        .toList(),
                task.resolve("target/test-classes"),
                classes + File.pathSeparator + libraries);
    }

    private static void compile(List<Path> roots, Path classes, String classPath) {
        List<String> words = new ArrayList<>(List.of("-proc:none", "-parameters", "-g"));
        words.addAll(List.of("-d", classes.toString(), "-cp", classPath));
        roots.forEach(root -> words.addAll(sources(root)));
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, words.toArray(String[]::new));
        if (result != 0) {
            throw new IllegalStateException("the trial course does not compile");
        }
    }

    private static List<String> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(Path::toString).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
