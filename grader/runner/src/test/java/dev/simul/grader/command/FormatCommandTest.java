package dev.simul.grader.command;

import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.report.format.PluginJar;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** The options {@code --format}, {@code --plugin} and {@code --gradebook} of real commands. */
class FormatCommandTest {
    @TempDir private static Path home;

    @TempDir private Path folder;
    private GraderKit kit;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void buildCourse() throws IOException {
        TrialCourse.build(home);
        Path agent = Path.of("grader/simulation/target/simulation-agent.jar");
        Files.createDirectories(home.resolve(agent).getParent());
        Files.copy(BuiltKit.home().resolve(agent), home.resolve(agent));
    }

    @BeforeEach
    void createKit() {
        kit = new GraderKit(home);
    }

    @AfterEach
    void stop() {
        kit.close();
    }

    @Test
    void should_write_each_format_to_its_file() throws IOException {
        put("Nap.java", GOOD_NAP.replace("return time;", "return time.plusNanos(1);"));
        Path files = folder.resolve("new/files");

        assertThat(
                        run(
                                "grade",
                                folder.toString(),
                                "--format",
                                "sarif=" + files.resolve("a.sarif"),
                                "--format",
                                "markdown=" + files.resolve("summary.md")))
                .isEqualTo(ExitCode.GRADED);

        assertThat(files.resolve("a.sarif")).content().contains("\"uri\" : \"Nap.java\"");
        assertThat(files.resolve("summary.md")).content().startsWith("## ");
        assertThat(out.toString()).contains("Score ");
    }

    @Test
    void should_print_only_the_format_that_is_written_to_the_standard_output() {
        put("Nap.java", GOOD_NAP);

        assertThat(run("grade", folder.toString(), "--format", "gradescope=-")).isZero();

        assertThat(JsonMapper.shared().readTree(out.toString()).path("tests").isArray()).isTrue();
    }

    @Test
    void should_write_the_format_of_a_plugin() throws IOException {
        put("answer/Nap.java", GOOD_NAP);
        Path jar = PluginJar.of("return shown.audience() + \"\\n\";").in(folder);
        Path file = folder.resolve("mine.txt");

        assertThat(
                        run(
                                "grade",
                                folder.resolve("answer").toString(),
                                "--plugin",
                                jar.toString(),
                                "--format",
                                "mine=" + file,
                                "--audience",
                                "staff"))
                .isZero();

        assertThat(file).hasContent("staff\n");
    }

    @Test
    void should_blame_a_plugin_that_fails() throws IOException {
        put("answer/Nap.java", GOOD_NAP);
        Path jar = PluginJar.of("throw new IllegalStateException(\"oops\");").in(folder);

        assertThat(
                        run(
                                "grade",
                                folder.resolve("answer").toString(),
                                "--plugin",
                                jar.toString(),
                                "--format",
                                "mine=" + folder.resolve("mine.txt")))
                .isEqualTo(ExitCode.BROKEN);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "simul: the plugin '"
                                + jar
                                + "' cannot be used: its format 'mine' failed:"
                                + " java.lang.IllegalStateException: oops");
    }

    @Test
    void should_list_the_formats_if_there_is_none_with_a_name() {
        assertThat(run("grade", folder.toString(), "--format", "word=a.doc"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .startsWith(
                        "simul: expected --format to name one of json, junit, html, markdown, sarif,"
                                + " github, gitlab, gradescope, prairielearn, exercism, found 'word'");
    }

    @Test
    void should_say_what_is_missing_in_the_value_of_an_option() {
        assertThat(run("grade", folder.toString(), "--format", "junit")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .startsWith("simul: expected --format to be NAME=FILE, such as json=FILE, found");
    }

    @Test
    void should_refuse_a_folder_as_the_file_of_a_format() {
        assertThat(run("grade", folder.toString(), "--format", "junit=" + folder))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .startsWith("simul: expected a file for --format, found a folder: '" + folder);
    }

    @Test
    void should_write_gradebooks_and_further_formats_for_a_class() throws IOException {
        put("class/Lovelace Ada_12345_assignsubmission_file_/Nap.java", GOOD_NAP);
        Path file = folder.resolve("moodle.csv");
        Path grades = folder.resolve("out");

        assertThat(
                        run(
                                "grade-class",
                                folder.resolve("class").toString(),
                                "--out",
                                grades.toString(),
                                "--isolation=off",
                                "--format",
                                "gradescope",
                                "--gradebook",
                                "moodle=" + file))
                .as(err.toString())
                .isZero();

        assertThat(file).content().contains("Participant 12345,Lovelace Ada,,1.5,2.5,-,");
        assertThat(grades.resolve("Lovelace Ada_12345_assignsubmission_file/results.json"))
                .exists();
        assertThat(out.toString()).contains(file + " has 1 grade for moodle");
    }

    private int run(String... args) {
        CommandLine command = SimulCommand.commandLine(kit);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(args);
    }

    private void put(String path, String text) {
        TrialCourse.put(folder, path, text);
    }
}
