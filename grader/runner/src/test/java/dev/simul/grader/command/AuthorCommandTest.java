package dev.simul.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.author.tree.CourseTree;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.ProvenCourse;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Runs the commands that edit a course, on a course in another folder. */
class AuthorCommandTest {
    @TempDir private Path home;
    private GraderKit kit;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeCourse() {
        ProvenCourse.build(home);
        TrialCourse.put(home, "README.md", "# Trial\n\n<!-- boards -->\n<!-- end of boards -->\n");
        kit = new GraderKit(BuiltKit.home());
    }

    @AfterEach
    void stop() {
        kit.close();
    }

    @Test
    void should_write_a_task_whose_proof_says_what_to_write_next() throws IOException {
        assertThat(run("new", "02-debounce")).isEqualTo(ExitCode.WRITTEN);

        assertThat(out.toString()).contains("02-debounce: written, 10 files", "next: describe");
        assertThat(Files.readString(home.resolve("README.md")))
                .contains("| [02 Debounce](tasks/02-debounce/README.md) | TODO(author): ");
        assertThat(run("verify", "02-debounce", "--schedules", "0")).isEqualTo(ExitCode.NOT_PROVEN);
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("✗ not proven: 9 problems")
                .contains(
                        "next: tasks/02-debounce/README.md:3: expected the finished text, found"
                                + " 'TODO(author)': say in two or three sentences what");
    }

    @Test
    void should_name_the_next_file_when_one_is_written() throws IOException {
        run("new", "02-debounce", "--title", "Wait: for a pause", "--function", "Pause.after");
        Path readme = home.resolve("tasks/02-debounce/README.md");
        Files.writeString(readme, Files.readString(readme).replace("TODO(author): ", ""));

        run("verify", "02-debounce", "--schedules", "0");

        assertThat(out.toString())
                .contains("Board 02 · Wait: for a pause")
                .contains(
                        "next: tasks/02-debounce/src/main/java/dev/simul/trial/debounce/Pause.java:5:");
    }

    @Test
    void should_rename_move_and_remove_a_task() {
        run("new", "02-debounce");

        assertThat(run("rename", "02-debounce", "03-throttle")).isEqualTo(ExitCode.WRITTEN);
        assertThat(run("move", "03-throttle", "1")).isEqualTo(ExitCode.WRITTEN);
        assertThat(out.toString()).contains("  01-nap -> 03-nap");
        assertThat(home.resolve("tasks/01-throttle/README.md")).exists();
        assertThat(run("move", "01-throttle", "3")).isEqualTo(ExitCode.WRITTEN);
        assertThat(run("remove", "03-throttle")).isEqualTo(ExitCode.WRITTEN);

        assertThat(run("verify", "--schedules", "0")).isEqualTo(ExitCode.NOT_PROVEN);
        assertThat(out.toString()).contains("run 'grader/simul timelines 01-nap'");
    }

    @Test
    void should_write_the_table_of_boards() throws IOException {
        assertThat(run("readme")).isEqualTo(ExitCode.WRITTEN);
        assertThat(out.toString()).startsWith("README.md: written");
        assertThat(Files.readString(home.resolve("README.md")))
                .contains("| [01 A nap](tasks/01-nap/README.md) |  |\n<!-- end of boards -->");

        assertThat(run("readme")).isEqualTo(ExitCode.WRITTEN);
        assertThat(out.toString()).contains("README.md: unchanged");
    }

    @Test
    void should_say_where_the_table_of_boards_belongs() throws IOException {
        Files.writeString(home.resolve("README.md"), "# Trial\n");

        assertThat(run("readme")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .startsWith("simul: README.md: expected the lines '<!-- boards: written by");
    }

    @Test
    void should_exit_with_2_if_an_edit_is_not_possible() {
        assertThat(run("new", "01-again")).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).startsWith("simul: the number 01 belongs to the task '01-nap'");
    }

    @ParameterizedTest
    @CsvSource({
        "02-class, '', found 'Class' in 'Class.class'",
        "02-class, Lesson.teach, expected a package such as",
        "02-thread, '', found 'Thread' in 'Thread.thread'",
        "02-switch-over, Board.switch, found 'switch' in 'Board.switch'",
        "02-switch-over, String.join, found 'String' in 'String.join'"
    })
    void should_refuse_names_that_belong_to_java(String id, String function, String message) {
        String[] command =
                function.isEmpty()
                        ? new String[] {"new", id}
                        : new String[] {"new", id, "--function", function};

        assertThat(run(command)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains(message);
        assertThat(home.resolve("tasks").resolve(id)).doesNotExist();
    }

    @Test
    void should_refuse_a_version_that_maven_would_not_accept() {
        CommandLine program = SimulCommand.commandLine(kit);
        program.setErr(new PrintWriter(err, true));

        int exit =
                program.execute("init", home.resolve("other").toString(), "--kit-version", "1 0");

        assertThat(exit).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("expected a version such as 1.0.0", "found '1 0'");
    }

    @Test
    void should_exit_with_3_if_the_course_has_errors() throws IOException {
        Path manifest = home.resolve(CourseTree.MANIFEST);
        Files.writeString(
                manifest, Files.readString(manifest).replace("id: 01-nap", "id: 01-other"));

        assertThat(run("new", "02-debounce")).isEqualTo(ExitCode.BROKEN);
        assertThat(err.toString()).contains("expected the folder 'tasks/01-other', found none");
    }

    @Test
    void should_undo_an_edit_that_was_interrupted() throws IOException {
        Path old = Files.createDirectories(home.resolve(".simul-edit/old"));
        Files.copy(home.resolve("checks.yml"), old.resolve("checks.yml"));
        Files.writeString(home.resolve(".simul-edit/created.txt"), "tasks/02-half/README.md\n");
        TrialCourse.put(home, "tasks/02-half/README.md", "half");
        Files.writeString(home.resolve("checks.yml"), "half: ");

        assertThat(run("readme")).isEqualTo(ExitCode.WRITTEN);

        assertThat(out.toString())
                .startsWith("simul: an earlier edit was interrupted; it has been undone first");
        assertThat(home.resolve("tasks/02-half")).doesNotExist();
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--course", home.toString()));
        CommandLine program =
                SimulCommand.commandLine(kit)
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true));
        return program.execute(all.toArray(String[]::new));
    }
}
