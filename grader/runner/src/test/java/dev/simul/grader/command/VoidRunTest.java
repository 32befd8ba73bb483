package dev.simul.grader.command;

import static dev.simul.grader.batch.TrialClass.good;
import static dev.simul.grader.batch.TrialClass.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.Simulated;
import dev.simul.grader.trial.BuiltKit;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts {@code grader/simul} of a kit in which one of the wrong planted answers is right, so that
 * the judge seems to have been changed.
 */
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script of bash")
class VoidRunTest {
    private static final String VOID =
            "the run is void, because the grader judged planted answers wrongly: the planted answer"
                    + " 'too_slow' must be ASSERTION and was PASSED";

    private static final String PLANTED =
            """
            package dev.simul.grader.planted;

            import java.time.Duration;
            import java.util.List;

            final class PlantedAnswers {
                static List<Duration> right(List<Duration> times) throws Exception {
                    Thread.sleep(times.getFirst());
                    return times;
                }

                static List<Duration> tooSlow(List<Duration> times) throws Exception {
                    return right(times);
                }

                static List<Duration> otherResult(List<Duration> times) throws Exception {
                    return right(times).reversed();
                }

                static List<Duration> failing(List<Duration> times) throws Exception {
                    throw new IllegalStateException("planted");
                }
            }
            """;

    @TempDir private static Path kit;

    @TempDir private Path folder;

    @BeforeAll
    static void buildKit() throws Exception {
        GraderProcess.buildUnpreparedKit(kit);
        Path classes = Files.createDirectories(kit.resolve("grader/runner/target/classes"));
        Files.createDirectories(classes.resolve("dev/simul"));
        Path source = Files.writeString(kit.resolve("PlantedAnswers.java"), PLANTED);
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", classes.toString(), source.toString());
        assertThat(result).isZero();
        writeWhatMavenWrites();
    }

    /** Writes what the launcher requires of a kit that is built and prepared. */
    private static void writeWhatMavenWrites() throws Exception {
        put("grader/simul", Files.readString(BuiltKit.home().resolve("grader/simul")));
        put(
                "tasks/pom.xml",
                "<modules>\n<module>01-nap</module>\n<module>02-sum</module>\n</modules>\n");
        for (String file : List.of("pom.xml", ".mvn/maven.config", "grader/pom.xml")) {
            put(file, "");
        }
        List<String> modules = new ArrayList<>();
        for (String module : List.of("simulation", "junit", "checks", "student", "runner")) {
            Files.createDirectories(kit.resolve("grader/" + module + "/src/main"));
            put("grader/" + module + "/pom.xml", "");
            modules.add("grader/" + module);
        }
        for (String task : List.of("01-nap", "02-sum")) {
            put("tasks/" + task + "/pom.xml", "");
            modules.add("tasks/" + task);
        }
        // By these classes, the launcher recognises that the class path is that of this kit.
        Path checks = Files.createDirectories(kit.resolve("grader/checks/target"));
        Files.createSymbolicLink(checks.resolve("classes"), classesOf(Simulated.class));
        String path = System.getProperty("java.class.path");
        put("grader/runner/target/class-path.txt", path);
        for (String module : modules) {
            put(module + "/target/started/stamp.txt", "");
        }
        put("grader/runner/target/compiled/stamp.txt", "");
        put(
                "grader/runner/target/simul-start.stamp",
                String.join(
                        "\n",
                        kit.toRealPath().toString(),
                        Files.readString(java().resolve("release")).stripTrailing(),
                        path));
    }

    private static Path classesOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static void put(String path, String text) throws IOException {
        Path file = kit.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"));
    }

    @Test
    void should_exit_with_5_and_report_nothing_if_a_planted_answer_is_judged_wrongly()
            throws Exception {
        write(folder.resolve("answer"), good());

        Process grader = start("grade", "answer", "--report", "report");

        assertThat(out(grader)).isEmpty();
        assertThat(err()).containsExactly("simul: " + VOID);
        assertThat(grader.waitFor()).isEqualTo(5);
        assertThat(folder.resolve("report/report.json")).doesNotExist();
    }

    @Test
    void should_record_no_result_of_a_class_and_exit_with_5() throws Exception {
        write(folder.resolve("class/ada"), good());
        write(folder.resolve("class/grace"), good());

        Process grader =
                start("grade-class", "class", "--out", "out", "--isolation=off", "--jobs=1");

        assertThat(out(grader)).contains("ada").contains("0 of 2 submissions graded");
        assertThat(grader.waitFor()).isEqualTo(5);
        assertThat(err())
                .containsExactly(
                        "simul: 2 of 2 submissions have no result, among them 'ada': " + VOID);
        assertThat(Files.readAllLines(folder.resolve("out/grades.csv")))
                .hasSize(3)
                .filteredOn(row -> row.contains("not graded,run the same command again"))
                .hasSize(2);
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            assertThat(files).noneMatch(file -> file.endsWith("report.json"));
        }
    }

    private Process start(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bash", kit.resolve("grader/simul").toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("SIMUL_JAVA_HOME", java().toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.redirectError(folder.resolve("err").toFile()).start();
    }

    private static String out(Process grader) throws IOException {
        return new String(grader.getInputStream().readAllBytes(), UTF_8);
    }

    private List<String> err() throws IOException {
        return Files.readAllLines(folder.resolve("err"));
    }
}
