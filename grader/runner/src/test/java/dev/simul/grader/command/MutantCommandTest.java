package dev.simul.grader.command;

import static dev.simul.grader.trial.ProvenCourse.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.ProvenCourse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs {@code verify --mutants} on a course of one task with three right answers. */
class MutantCommandTest {
    private static final String COUNTS =
            REFERENCE.replace("Nap {", "Nap {\n    private static volatile int naps;");

    @TempDir private Path home;
    @TempDir private Path report;
    private ProvenCourse course;
    private GraderKit kit;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeCourse() {
        course = ProvenCourse.build(home);
        kit = new GraderKit(BuiltKit.home());
        assertThat(run("timelines")).isEqualTo(ExitCode.DRAWN);
    }

    @AfterEach
    void stop() {
        kit.close();
    }

    @Test
    void should_print_and_write_each_mutant_that_passes_all_checks() throws IOException {
        course.accept("counts", COUNTS);

        assertThat(verify("--report", report.toString())).isEqualTo(ExitCode.NOT_PROVEN);

        assertThat(out.toString())
                .contains("counts, drop-volatile, in Nap")
                .contains("- private static volatile int naps;")
                .contains("+ private static int naps;");
        JsonNode mutants =
                JsonMapper.shared()
                        .readTree(Files.readString(report.resolve("verify.json")))
                        .findValue("mutants");
        assertThat(mutants.toString()).contains("drop-volatile").contains("\"counts\"");
        assertThat(report.resolve("verify.html")).content().contains("drop-volatile");
    }

    @Test
    void should_exit_with_0_if_each_mutant_fails_a_check() {
        course.accept("adds-nothing", REFERENCE.replace("time);", "Duration.ZERO.plus(time));"));

        assertThat(verify()).describedAs(() -> out.toString() + err).isEqualTo(ExitCode.PROVEN);
        assertThat(out.toString()).contains("100%").contains("mutants by operator");
    }

    @Test
    void should_refuse_explanations_of_more_than_3_percent_of_the_mutants() {
        course.accept("counts", COUNTS);
        course.put(
                "solutions/mutants/01-nap.yml",
                """
                - answer: counts
                  operator: drop-volatile
                  before: private static volatile int naps;
                  after: private static int naps;
                  why: equivalent
                  reason: Nothing reads the field.
                """);

        assertThat(verify()).isEqualTo(ExitCode.NOT_PROVEN);
        assertThat(out.toString())
                .contains("expected explanations for at most 3 % of the mutants")
                .doesNotContain("counts, drop-volatile");
    }

    @Test
    void should_exit_with_3_if_an_explanation_is_not_one() {
        course.put("solutions/mutants/01-nap.yml", "- {answer: reference, operater: math}");

        assertThat(verify()).isEqualTo(ExitCode.BROKEN);
        assertThat(err.toString()).contains("solutions/mutants/01-nap.yml: entry 1");
    }

    private int verify(String... options) {
        String[] words = new String[options.length + 4];
        words[0] = "verify";
        words[1] = "--mutants";
        words[2] = "--schedules";
        words[3] = "2";
        System.arraycopy(options, 0, words, 4, options.length);
        return run(words);
    }

    private int run(String... words) {
        String[] all = new String[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--course";
        all[words.length + 1] = home.toString();
        CommandLine line = SimulCommand.commandLine(kit);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(all);
    }
}
