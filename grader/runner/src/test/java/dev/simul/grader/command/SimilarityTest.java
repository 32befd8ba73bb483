package dev.simul.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.trial.BuiltKit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Compares the answers of a class. JPlag is not on Maven Central, so the tests that need it run
 * only with {@code -Dsimul.jplag=<its jar>}.
 */
@Tag("slow")
class SimilarityTest {
    private static final String BOARD = "13-producer-consumer";
    private static final String FILE = "ProducerConsumer.java";

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void should_refuse_another_program_before_it_grades() throws IOException {
        answer("ada", accepted("monitor"));
        Path other = BuiltKit.home().resolve("grader/simulation/target/simulation-agent.jar");

        int exit = gradeClass("--jplag", other.toString());

        assertThat(exit).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("--jplag: expected the jar of JPlag 5 or later, found another program")
                .contains("simulation-agent.jar");
        assertThat(folder.resolve("out/grades.csv")).doesNotExist();
    }

    @Test
    void should_refuse_a_file_that_does_not_exist() throws IOException {
        answer("ada", accepted("monitor"));

        int exit = gradeClass("--jplag", folder.resolve("none.jar").toString());

        assertThat(exit).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("expected the jar of JPlag, found no file");
    }

    @Test
    @EnabledIfSystemProperty(named = "simul.jplag", matches = ".+")
    void should_find_copied_answers_but_not_published_ones() throws IOException {
        String copied = rejected("asks-producers-first");
        answer("ada", copied);
        answer("ben", copied.replace("queue", "waitingItems").replace("threads", "all"));
        answer("cem", rejected("static-count"));
        answer("dan", accepted("monitor"));
        answer("eve", accepted("monitor"));

        int exit = gradeClass("--jplag", System.getProperty("simul.jplag"));

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isEqualTo(ExitCode.GRADED);
        List<String> rows = Files.readAllLines(folder.resolve("out/similar/similar.csv"));
        assertThat(rows).hasSize(2);
        assertThat(rows.getLast()).matches(BOARD + ",(9\\d|100)\\.\\d,ada,ben");
        assertThat(Files.readString(folder.resolve("out/class.html"))).contains("Similar answers");
        assertThat(folder.resolve("out/similar")).isDirectoryNotContaining("glob:**answers*");
    }

    @Test
    @EnabledIfSystemProperty(named = "simul.jplag", matches = ".+")
    void should_ignore_short_tasks() throws IOException {
        Path wait = folder.resolve("class/ada/WaitRandom.java");
        Path other = folder.resolve("class/ben/WaitRandom.java");
        String text =
                Files.readString(
                        BuiltKit.home()
                                .resolve(
                                        "solutions/src/main/java/dev/simul/task/waitrandom/WaitRandom.java"));
        for (Path each : List.of(wait, other)) {
            Files.createDirectories(each.getParent());
            Files.writeString(each, text + "// mine\n");
        }

        int exit =
                run(
                        "grade-class",
                        folder.resolve("class").toString(),
                        "--task",
                        "00-wait-random",
                        "--isolation",
                        "off",
                        "--out",
                        folder.resolve("out").toString(),
                        "--jplag",
                        System.getProperty("simul.jplag"),
                        "--similar-from",
                        "0");

        assertThat(exit).isEqualTo(ExitCode.GRADED);
        assertThat(Files.readAllLines(folder.resolve("out/similar/similar.csv"))).hasSize(1);
    }

    private static String accepted(String name) throws IOException {
        return Files.readString(known("accepted", name));
    }

    private static String rejected(String name) throws IOException {
        return Files.readString(known("rejected", name));
    }

    private static Path known(String kind, String name) {
        return BuiltKit.home()
                .resolve("solutions")
                .resolve(kind)
                .resolve(BOARD + "/" + name + "/" + FILE);
    }

    private void answer(String name, String text) throws IOException {
        Path file = folder.resolve("class").resolve(name).resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int gradeClass(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "grade-class",
                                folder.resolve("class").toString(),
                                "--task",
                                BOARD,
                                "--isolation",
                                "off",
                                "--out",
                                folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        try (GraderKit kit = new GraderKit(BuiltKit.home())) {
            CommandLine command = SimulCommand.commandLine(kit);
            command.setOut(new PrintWriter(out, true));
            command.setErr(new PrintWriter(err, true));
            return command.execute(arguments);
        }
    }
}
