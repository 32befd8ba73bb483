package dev.simul.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.student.handout.HandoutFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProgramTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    @BeforeEach
    void writeHandout() throws IOException {
        new HandoutFolder(folder).write(SampleHandout.ofTwoTasks().make());
    }

    @Test
    void should_pack_the_sources_of_all_boards_and_nothing_else() throws IOException {
        Files.writeString(folder.resolve(SampleHandout.STUB), "my answer");
        Files.writeString(folder.resolve("tasks/01-nap/src/main/java/Helper.java"), "helper");
        Files.writeString(folder.resolve(SampleHandout.STUB + ".new"), "new stub");

        assertThat(run("pack")).isZero();
        assertThat(out.toString()).contains("hand-in.zip: hand in this file", "worked on 01-nap\n");
        try (ZipFile zip = new ZipFile(folder.resolve("hand-in.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly(
                            "tasks/01-nap/src/main/java/Helper.java",
                            SampleHandout.STUB,
                            SampleHandout.OTHER_STUB);
        }
    }

    @Test
    void should_say_that_nothing_has_changed_yet() {
        assertThat(run("pack")).isZero();
        assertThat(out.toString()).contains("you have not changed any board yet");
    }

    @Test
    void should_name_the_boards_if_a_word_is_neither_a_board_nor_a_command() {
        assertThat(run("packk")).isEqualTo(Program.USAGE);
        assertThat(err.toString())
                .startsWith(
                        "simul: expected a board or a command, found 'packk'; the boards are"
                                + " 01-nap, 02-sum");
    }

    @Test
    void should_say_in_a_sentence_that_a_file_cannot_be_used() {
        assertThat(run("unlock", folder.resolve("README.md").toString())).isEqualTo(Program.USAGE);
        assertThat(run("update", folder.resolve("nothing").toString())).isEqualTo(Program.USAGE);
        assertThat(err.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("simul: expected "));
    }

    @Test
    void should_explain_each_command() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("pack", "replay", "unlock", "update");
    }

    @Test
    void should_refuse_to_replay_what_it_cannot_find() {
        assertThat(run("replay", "packk", "some-check")).isEqualTo(Program.USAGE);
        assertThat(run("replay", "01", "some-check", "seven")).isEqualTo(Program.USAGE);
        assertThat(run("replay", "01")).isEqualTo(Program.USAGE);
        assertThat(err.toString())
                .contains(
                        "simul: expected a board, found 'packk'; the boards are 01-nap, 02-sum",
                        "expected a whole number of at most 64 bits, such as 5, found 'seven'",
                        "Missing required parameter: 'CHECK'");
    }

    private int run(String... words) {
        CommandLine line = Program.commandLine(folder);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(words);
    }
}
