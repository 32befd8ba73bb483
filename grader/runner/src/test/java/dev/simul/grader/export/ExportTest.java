package dev.simul.grader.export;

import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static dev.simul.grader.trial.TrialCourse.GOOD_SUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.grader.bundle.BundleKey;
import dev.simul.grader.course.Course;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.TrialCourse;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Writes exports of a course of two tasks, and runs their scripts as the systems do. */
@DisabledOnOs(OS.WINDOWS)
class ExportTest {
    private static final Pattern COPY = Pattern.compile("(?m)^(?:COPY|RUN bash /simul/) *(\\S+)");
    private static Course course;

    @TempDir private static Path home;

    @TempDir private Path folder;

    @BeforeAll
    static void buildCourse() throws IOException {
        TrialCourse.build(home);
        course = Course.read(home);
    }

    @Test
    void should_grade_in_folders_like_those_of_gradescope() throws Exception {
        export(ExportTarget.GRADESCOPE, folder.resolve("source"));
        submit("submission", GOOD_NAP);
        Map<String, String> env = Map.of("SIMUL_AUTOGRADER", folder.toString());

        assertThat(run(env, folder.resolve("source/run_autograder"))).isZero();

        JsonNode results = json("results/results.json");
        assertThat(results.path("score").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(results.path("tests").size()).isEqualTo(4);
    }

    /** Records archives for three kinds of JVM. */
    @Test
    @Tag("slow")
    void should_start_fast_after_the_set_up_of_gradescope() throws Exception {
        export(ExportTarget.GRADESCOPE, folder.resolve("source"));
        submit("submission", GOOD_NAP);
        Map<String, String> env = Map.of("SIMUL_AUTOGRADER", folder.toString());

        assertThat(run(env, folder.resolve("source/setup.sh"))).isZero();
        assertThat(run(env, folder.resolve("source/run_autograder"))).isZero();

        assertThat(folder.resolve("source/kit/grader/runner/target/start/grade.aot")).exists();
        assertThat(json("results/results.json").path("score").decimalValue())
                .isEqualByComparingTo("2.5");
    }

    @Test
    void should_tell_gradescope_that_there_is_nothing_to_grade() throws Exception {
        export(ExportTarget.GRADESCOPE, folder.resolve("source"));
        Files.createDirectories(folder.resolve("submission"));
        Map<String, String> env = Map.of("SIMUL_AUTOGRADER", folder.toString());

        assertThat(run(env, folder.resolve("source/run_autograder"))).isZero();

        JsonNode results = json("results/results.json");
        assertThat(results.path("score").decimalValue()).isZero();
        assertThat(results.path("output").asString()).contains("no answer to any task");
    }

    /** Gradescope extracts this archive; a script without its mode would not run. */
    @Test
    void should_put_the_files_of_gradescope_into_an_archive() throws IOException {
        Path source = folder.resolve("source");
        export(ExportTarget.GRADESCOPE, source);

        Map<String, Long> sizes = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(source.resolve("autograder.zip"));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                sizes.put(entry.getName(), (long) zip.readAllBytes().length);
            }
        }
        assertThat(sizes)
                .containsKeys("setup.sh", "run_autograder", "kit/grader/simul", "kit/checks.yml")
                .doesNotContainKey("autograder.zip");
    }

    @Test
    void should_grade_in_folders_like_those_of_prairielearn() throws Exception {
        export(ExportTarget.PRAIRIELEARN, folder.resolve("simul"));
        submit("student", GOOD_NAP.replace("return time;", "return time.plusNanos(1);"));
        Map<String, String> env = Map.of("SIMUL_GRADE", folder.toString());

        assertThat(run(env, folder.resolve("simul/run.sh"))).isZero();

        JsonNode results = json("results/results.json");
        assertThat(results.path("gradable").asBoolean()).isTrue();
        assertThat(results.path("score").decimalValue()).isLessThan(java.math.BigDecimal.ONE);
        JsonNode info = json("simul/question/info.json");
        assertThat(info.at("/externalGradingOptions/entrypoint").asString())
                .isEqualTo("/simul/run.sh");
    }

    @ParameterizedTest
    @EnumSource(names = {"GITHUB", "GITLAB", "DOCKER"})
    void should_write_reports_for_continuous_integration(ExportTarget target) throws Exception {
        export(target, folder.resolve("grader"));
        submit("submission", GOOD_NAP);
        Path results = folder.resolve("results");

        int code =
                run(
                        Map.of(),
                        folder.resolve("grader/grade.sh"),
                        folder.resolve("submission").toString(),
                        results.toString());

        assertThat(code).isZero();
        assertThat(results.resolve("report.md")).content().contains("2.5 of 2.5 points");
        for (String file :
                List.of(
                        "report.json",
                        "report.html",
                        "junit.xml",
                        "report.sarif",
                        "annotations.txt",
                        "gl-code-quality-report.json")) {
            assertThat(results.resolve(file)).exists();
        }
    }

    @Test
    void should_grade_with_an_encrypted_course_if_the_key_is_in_the_environment() throws Exception {
        String key = "ab".repeat(32);
        Path file = Files.writeString(folder.resolve("course.key"), key);
        new ExportMaker(BuiltKit.home(), classPath(), course, null)
                .make(ExportTarget.GITHUB, BundleKey.read(file, null))
                .write(folder.resolve("grader"));
        submit("submission", GOOD_NAP);
        String[] args = {
            folder.resolve("submission").toString(), folder.resolve("results").toString()
        };
        Path script = folder.resolve("grader/grade.sh");

        assertThat(run(Map.of("SIMUL_BUNDLE_KEY", key), script, args)).isZero();
        assertThat(folder.resolve("results/report.md")).content().contains("2.5 of 2.5 points");
        assertThat(run(Map.of("SIMUL_BUNDLE_KEY", "cd".repeat(32)), script, args)).isEqualTo(3);
        assertThat(run(Map.of(), script, args)).isEqualTo(3);

        try (Stream<Path> files = Files.walk(folder.resolve("grader"))) {
            assertThat(files.map(Path::toString))
                    .anyMatch(path -> path.endsWith("course.bundle"))
                    .noneMatch(path -> path.endsWith("checks.yml") || path.contains("HiddenTest"));
        }
        assertThat(folder.resolve("grader/README.md")).content().contains("SIMUL_BUNDLE_KEY");
    }

    @Test
    void should_pass_on_the_exit_code_of_a_broken_kit() throws Exception {
        export(ExportTarget.DOCKER, folder.resolve("grader"));
        submit("submission", GOOD_NAP);
        Files.writeString(folder.resolve("grader/kit/checks.yml"), "course: broken\n");

        assertThat(
                        run(
                                Map.of(),
                                folder.resolve("grader/grade.sh"),
                                folder.resolve("submission").toString(),
                                folder.resolve("results").toString()))
                .isEqualTo(3);
    }

    @Test
    void should_write_workflows_that_are_yaml() throws IOException {
        export(ExportTarget.GITHUB, folder.resolve("github"));
        export(ExportTarget.GITLAB, folder.resolve("gitlab"));

        JsonNode workflow = yaml("github/.github/workflows/grade.yml");
        assertThat(workflow.at("/jobs/grade/steps").size()).isEqualTo(6);
        assertThat(
                        workflow.at("/jobs/grade/steps")
                                .valueStream()
                                .filter(step -> step.has("uses"))
                                .map(step -> step.path("uses").asString()))
                .allMatch(action -> action.matches("actions/[a-z-]+@(v\\d+|[0-9a-f]{40}).*"));
        JsonNode pipeline = yaml("gitlab/.gitlab-ci.yml");
        assertThat(pipeline.at("/grade/artifacts/reports/junit").asString())
                .isEqualTo("results/junit.xml");
    }

    @ParameterizedTest
    @EnumSource(names = {"PRAIRIELEARN", "DOCKER"})
    void should_name_only_files_of_the_export_in_a_recipe(ExportTarget target) throws IOException {
        export(target, folder);
        String recipe = Files.readString(folder.resolve("Dockerfile"));

        assertThat(COPY.matcher(recipe).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(folder.resolve(path)).exists());
        assertThat(recipe).doesNotContain("@");
    }

    @ParameterizedTest
    @EnumSource
    void should_write_scripts_that_shellcheck_accepts(ExportTarget target) throws Exception {
        export(target, folder);
        for (String script : target.scripts()) {
            Path path = folder.resolve(script);
            assertThat(Files.isExecutable(path)).as(script).isTrue();
            assertThat(run(Map.of(), Path.of("/bin/bash"), "-n", path.toString())).isZero();
            if (hasShellcheck()) {
                assertThat(run(Map.of(), Path.of("shellcheck"), path.toString())).isZero();
            }
        }
    }

    @Test
    void should_grade_only_the_tasks_of_the_assignment() {
        var week =
                new dev.simul.checks.manifest.AssignmentEntry(
                        "week-1", "Week \"1\"", List.of("01-nap"), null, null, null);
        Export export =
                new ExportMaker(BuiltKit.home(), classPath(), course, week)
                        .make(ExportTarget.GRADESCOPE);

        assertThat(new String(export.files().get("run_autograder"), StandardCharsets.UTF_8))
                .contains("grade \"$root/submission\" --assignment week-1 --format");
        assertThat(new String(export.files().get("README.md"), StandardCharsets.UTF_8))
                .startsWith("# Week  1 : an autograder")
                .contains("points of the assignment to 1.5.");
    }

    @Test
    void should_refuse_a_folder_that_contains_files() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> export(ExportTarget.DOCKER, folder))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("expected a new or empty folder");
    }

    private void export(ExportTarget target, Path to) throws IOException {
        new ExportMaker(BuiltKit.home(), classPath(), course, null).make(target).write(to);
    }

    /** Returns the class path with which {@code grader/simul} starts the kit. */
    static List<Path> classPath() {
        Path runner = BuiltKit.home().resolve("grader/runner/target");
        try {
            return Stream.concat(
                            Stream.of(runner.resolve("classes")),
                            Stream.of(
                                            Files.readString(runner.resolve("class-path.txt"))
                                                    .strip()
                                                    .split(File.pathSeparator))
                                    .map(Path::of))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void submit(String name, String nap) {
        TrialCourse.put(folder.resolve(name), "Nap.java", nap);
        TrialCourse.put(folder.resolve(name), "Sum.java", GOOD_SUM);
    }

    private static boolean hasShellcheck() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "shellcheck")));
    }

    private int run(Map<String, String> env, Path program, String... args) throws Exception {
        List<String> command =
                Stream.concat(Stream.of(program.toString()), Stream.of(args)).toList();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(env);
        builder.environment().put("SIMUL_JAVA_HOME", System.getProperty("java.home"));
        Path log = folder.resolve("log.txt");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the script does not end: " + Files.readString(log));
        }
        if (process.exitValue() != 0) {
            System.out.println(Files.readString(log));
        }
        return process.exitValue();
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(folder.resolve(path).toFile());
    }

    private JsonNode yaml(String path) {
        try {
            return new YAMLMapper().readTree(Files.readString(folder.resolve(path)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
