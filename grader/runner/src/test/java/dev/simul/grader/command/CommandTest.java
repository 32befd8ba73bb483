package dev.simul.grader.command;

import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static dev.simul.grader.trial.TrialCourse.GOOD_SUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.text.Palette;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.command.option.ColorChoice;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandTest {
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

    /** Creates a kit, which starts its child JVMs only if the test grades. */
    @BeforeEach
    void createKit() {
        kit = new GraderKit(home);
    }

    @AfterEach
    void stop() {
        kit.close();
    }

    @Test
    void should_grade_and_print_the_report() {
        put("Nap.java", GOOD_NAP);
        put("Sum.java", GOOD_SUM);

        assertThat(run("grade", folder.toString())).isEqualTo(ExitCode.GRADED);
        assertThat(out.toString()).endsWith("Score 2.5/2.5 (100 %)" + System.lineSeparator());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void should_grade_the_tasks_that_are_asked_for() {
        put("Nap.java", GOOD_NAP);

        assertThat(run("grade", folder.toString(), "--task", "01-nap")).isEqualTo(ExitCode.GRADED);
        assertThat(out.toString()).contains("Board 01").doesNotContain("Board 02");
    }

    @Test
    void should_write_the_same_report_each_time() throws IOException {
        put("Nap.java", GOOD_NAP.replace("return time;", "return java.time.Duration.ZERO;"));

        run("grade", folder.toString(), "--report", folder.resolve("one").toString());
        run("grade", folder.toString(), "--report", folder.resolve("two").toString());

        String one = Files.readString(folder.resolve("one/report.json"));
        String two = Files.readString(folder.resolve("two/report.json"));
        assertThat(withoutTime(one)).isEqualTo(withoutTime(two)).doesNotContain(folder.toString());
        assertThat(folder.resolve("two/junit.xml"))
                .hasSameTextualContentAs(folder.resolve("one/junit.xml"));
    }

    @Test
    void should_exit_with_1_below_the_minimum_score() {
        put("Nap.java", GOOD_NAP);

        assertThat(run("grade", folder.toString(), "--min-score", "60")).isEqualTo(ExitCode.GRADED);
        assertThat(run("grade", folder.toString(), "--min-score", "60.5"))
                .isEqualTo(ExitCode.UNDER_MIN_SCORE);
    }

    @Test
    void should_say_that_there_is_nothing_to_grade() {
        put("README.md", "nothing");

        assertThat(run("grade", folder.toString())).isEqualTo(ExitCode.NOTHING_TO_GRADE);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "simul: nothing to grade: '"
                                + folder
                                + "' contains no answer to any task of the course");
    }

    @Test
    void should_reply_to_a_usage_error_with_one_sentence_and_how_to_get_help() {
        Path nothing = folder.resolve("nothing");

        assertThat(run("grade", nothing.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString().lines())
                .containsExactly(
                        "simul: expected the folder or archive of a submission, found no"
                                + " such file: '"
                                + nothing
                                + "'",
                        "Try 'simul grade --help'.");
    }

    @Test
    void should_print_no_command_to_a_ci_system_from_a_name() {
        run("grade", folder.resolve("x\n::error::pwn##[error]").toString());
        run("grade", folder.toString(), "--task", "\u001b[31m");

        assertThat(err.toString().lines()).noneMatch(line -> line.stripLeading().startsWith("::"));
        assertThat(err.toString()).doesNotContain("##[").doesNotContain("\u001b");
    }

    @Test
    void should_refuse_unknown_words_and_values() {
        assertThat(run("grade", folder.toString(), "--task", "07-nap")).isEqualTo(ExitCode.USAGE);
        assertThat(run("grade", folder.toString(), "--min-score", "101")).isEqualTo(ExitCode.USAGE);
        assertThat(run("grade", folder.toString(), "--colour")).isEqualTo(ExitCode.USAGE);
        assertThat(run("grade")).isEqualTo(ExitCode.USAGE);
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(run("great", folder.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(run("grade", folder.toString(), "--min-score", "most"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("grade", folder.toString(), "and-more")).isEqualTo(ExitCode.USAGE);
        assertThat(run("grade", "")).isEqualTo(ExitCode.USAGE);
        assertThat(run("grade", folder.toString(), "--report", "")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("expected --task to be one of 01-nap, 02-sum, found '07-nap'")
                .contains("expected a number from 0 to 100, found '101'")
                .contains("expected a number from 0 to 100, found 'most'")
                .contains("expected a command such as 'grade', found 'great'")
                .contains("expected nothing more, found 'and-more'")
                .contains("expected the folder or archive of a submission, found an empty name")
                .contains("expected a folder for --report, found an empty name")
                .doesNotContain("Exception")
                .contains("Did you mean: simul readme or simul grade or simul remove?")
                .doesNotContain("\tat ");
    }

    @Test
    void should_refuse_an_impossible_report_folder_before_it_grades() {
        put("Nap.java", GOOD_NAP);
        Path file = folder.resolve("Nap.java");

        assertThat(run("grade", folder.toString(), "--report", file.resolve("report").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .startsWith("simul: expected a folder for --report, found a file: '" + file + "'");
    }

    @Test
    void should_say_that_a_report_cannot_be_written() throws IOException {
        put("Nap.java", GOOD_NAP);
        Path inTheWay = Files.createDirectories(folder.resolve("report/report.json"));

        assertThat(run("grade", folder.toString(), "--report", inTheWay.getParent().toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(out.toString()).contains("Score ");
        assertThat(err.toString())
                .startsWith("simul: cannot write the report to '" + inTheWay.getParent() + "': ")
                .doesNotContain("Exception");
    }

    @Test
    void should_say_in_a_sentence_what_each_command_does() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString().lines().filter(line -> line.startsWith("  ")))
                .filteredOn(line -> line.matches("  [a-z-]+  .*"))
                .hasSize(CommandMap.GROUPS.stream().mapToInt(group -> group.names().size()).sum())
                .allMatch(line -> line.endsWith("."));
    }

    @Test
    void should_hide_what_a_hidden_check_found_from_students_only() throws IOException {
        put("Nap.java", GOOD_NAP.replace("return time;", "return time.plusNanos(42);"));

        String found = "0.000000042 s";
        assertThat(reportFor("student")).contains("tells how long it took").doesNotContain(found);
        assertThat(reportFor("after-deadline")).contains(found);
        assertThat(reportFor("staff")).contains(found);
        assertThat(run("grade", folder.toString())).isEqualTo(ExitCode.GRADED);
        assertThat(out.toString()).doesNotContain(found);
    }

    /** Grades, and returns what was printed and written. */
    private String reportFor(String audience) throws IOException {
        out.getBuffer().setLength(0);
        Path files = folder.resolve("for-" + audience);
        assertThat(
                        run(
                                "grade",
                                folder.resolve("Nap.java").getParent().toString(),
                                "--audience",
                                audience,
                                "--report",
                                files.toString()))
                .isEqualTo(ExitCode.GRADED);
        StringBuilder all = new StringBuilder(out.toString());
        out.getBuffer().setLength(0);
        for (String file : List.of("report.json", "junit.xml", "report.html")) {
            all.append(Files.readString(files.resolve(file)));
        }
        return all.toString();
    }

    @Test
    void should_name_the_audiences_if_there_is_no_such_audience() {
        assertThat(run("grade", folder.toString(), "--audience", "teachers"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("expected one of student, after-deadline, staff, found 'teachers'");
    }

    @Test
    void should_list_the_errors_of_a_broken_course(@TempDir Path broken) {
        TrialCourse course = TrialCourse.write(broken);
        course.put("checks.yml", "course: Broken\n");
        put("Nap.java", GOOD_NAP);

        try (GraderKit brokenKit = new GraderKit(broken)) {
            assertThat(run(brokenKit, "grade", folder.toString())).isEqualTo(ExitCode.BROKEN);
        }
        assertThat(err.toString().lines())
                .containsExactly(
                        "simul: the course is broken, so nothing can be graded:",
                        "  checks.yml:1: expected 'tasks', found none: add it");
    }

    @Test
    void should_say_that_the_kit_is_not_built(@TempDir Path unbuilt) {
        TrialCourse.write(unbuilt);
        put("Nap.java", GOOD_NAP);

        try (GraderKit unbuiltKit = new GraderKit(unbuilt)) {
            assertThat(run(unbuiltKit, "grade", folder.toString())).isEqualTo(ExitCode.BROKEN);
        }
        assertThat(err.toString())
                .startsWith(
                        "simul: the kit is not built: expected"
                                + " 'grader/simulation/target/simulation-agent.jar', found no such file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grade", "grade-class"})
    void should_list_the_exit_code_of_void_runs_in_its_help(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).containsPattern("(?m)^ +5 +the run ");
    }

    @Test
    void should_explain_exit_codes_and_the_unit_of_the_score_in_its_help() {
        assertThat(run("grade", "--help")).isZero();
        assertThat(out.toString())
                .contains("Exit codes:", "4   the submission contains nothing to grade")
                .contains("below N percent (0 to 100)");
    }

    @Test
    void should_print_its_version() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("simul \\S+ \\(JDK (25|26|27)\\S*\\)\\s+");
    }

    @Test
    void should_choose_colours_by_the_environment_and_the_option() {
        Map<String, String> good = Map.of("TERM", "xterm");

        assertThat(ColorChoice.auto.palette(good, true)).isEqualTo(Palette.ANSI);
        assertThat(ColorChoice.auto.palette(good, false)).isEqualTo(Palette.PLAIN);
        assertThat(ColorChoice.auto.palette(Map.of(), true)).isEqualTo(Palette.PLAIN);
        assertThat(ColorChoice.auto.palette(Map.of("TERM", "dumb"), true)).isEqualTo(Palette.PLAIN);
        assertThat(ColorChoice.auto.palette(Map.of("TERM", "xterm", "NO_COLOR", "1"), true))
                .isEqualTo(Palette.PLAIN);
        assertThat(ColorChoice.always.palette(Map.of("NO_COLOR", "1"), false))
                .isEqualTo(Palette.ANSI);
        assertThat(ColorChoice.never.palette(good, true)).isEqualTo(Palette.PLAIN);
    }

    private int run(String... args) {
        return run(kit, args);
    }

    private int run(GraderKit with, String... args) {
        CommandLine command = SimulCommand.commandLine(with);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(args);
    }

    private static String withoutTime(String json) {
        return json.replaceFirst("\"gradedAt\" : \"[^\"]*\"", "")
                .replaceFirst("\"plantedMillis\" : \\d+", "");
    }

    private void put(String path, String text) {
        TrialCourse.put(folder, path, text);
    }
}
