package dev.simul.grader.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.command.SimulCommand;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.trial.BuiltKit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writes the page for a lecture about answers of the course. */
class LectureCommandTest {
    @TempDir private Path folder;
    private String out = "";
    private String err = "";

    @Test
    void should_write_a_page_with_the_times_and_the_code_of_both_answers() throws IOException {
        Path page = folder.resolve("new/lecture.html");

        int exitCode = lecture("06", "waits-for-the-reply", "reference", "--out", page.toString());

        assertThat(err).isEmpty();
        assertThat(exitCode).isZero();
        assertThat(out).contains("waits-for-the-reply takes 12 h, reference takes 1 h 55 s");
        assertThat(Files.readString(page))
                .contains("<h2>waits-for-the-reply</h2>", "<h2>reference</h2>")
                .contains("does not pass this check", "passes this check")
                .contains("board.reply();")
                .doesNotContain("http://www.w3.org/1999", "https://", "src=", "href=");
    }

    @ParameterizedTest
    @CsvSource({
        "99, reference, reference, expected a board of the course",
        "06, reference, no-such-answer, its answers are reference"
    })
    void should_refuse_what_the_course_does_not_have(
            String board, String first, String second, String message) {
        assertThat(lecture(board, first, second)).isEqualTo(2);
        assertThat(err).contains(message);
    }

    @Test
    void should_say_that_a_folder_has_no_answer(@TempDir Path empty) {
        assertThat(lecture("06", empty.toString(), "reference")).isEqualTo(4);
        assertThat(err).contains("expected an answer to 06-exhibition-async in '" + empty);
    }

    @Test
    void should_refuse_a_check_that_the_board_does_not_have() {
        assertThat(lecture("06", "reference", "reference", "--check", "none")).isEqualTo(2);
        assertThat(err).contains("expected a check of 06-exhibition-async, found 'none'");
    }

    private int lecture(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "lecture";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try (GraderKit kit = new GraderKit(BuiltKit.home())) {
            return SimulCommand.run(command, kit);
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
            out = printed.toString(StandardCharsets.UTF_8);
            err = errors.toString(StandardCharsets.UTF_8);
        }
    }
}
