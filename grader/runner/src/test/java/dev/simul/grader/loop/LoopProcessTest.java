package dev.simul.grader.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.simul.grader.command.LoopProgram;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the loop as a student uses it: a process of its own, in a real terminal. */
@Tag("slow")
class LoopProcessTest {
    private static final String ANSWER =
            "tasks/01-nap/src/main/java/" + TrialCourse.NAP + "Nap.java";
    private static final String TOO_SHORT =
            TrialCourse.GOOD_NAP.replace("sleep(time)", "sleep(time.dividedBy(2))");

    @TempDir private Path home;
    private TrialCourse course;
    private TmuxTerminal terminal;

    @BeforeEach
    void writeCourse() {
        course = TrialCourse.write(home);
    }

    @AfterEach
    void end() {
        if (terminal != null) {
            terminal.close();
        }
    }

    private TmuxTerminal start(Map<String, String> environment) {
        return start(80, 30, environment);
    }

    private TmuxTerminal start(int columns, int rows, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(Map.of("LC_ALL", "C.UTF-8"));
        all.putAll(environment);
        terminal =
                new TmuxTerminal(
                        home,
                        columns,
                        rows,
                        all,
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LoopProgram.class.getName(),
                                home.toString(),
                                BuiltKit.home()
                                        .resolve("grader/simulation/target/simulation-agent.jar")
                                        .toString()));
        return terminal;
    }

    @Test
    void should_start_with_the_first_board() {
        String screen = start(Map.of()).awaitText("fill in Nap.nap");

        assertThat(screen)
                .contains("0 of 2 boards", "Board 01 · A nap", "not started", "○ takes its time");
    }

    @Test
    void should_show_the_verdict_when_a_file_is_saved() {
        start(Map.of()).awaitText("fill in Nap.nap");

        course.put(ANSWER, TOO_SHORT);

        assertThat(terminal.awaitText("but took"))
                .contains("0.5 of 1.5 points", "✗ takes its time", "1 h", "30 min", "Nap.java:7")
                .contains("✓ tells how long it took", "checked in");
    }

    @Test
    void should_show_the_picture_and_the_next_board_when_a_board_is_solved() {
        course.put(ANSWER, TOO_SHORT);
        start(Map.of()).awaitText("but took");

        course.put(ANSWER, TrialCourse.GOOD_NAP);

        assertThat(terminal.awaitText("your answer takes 1 h"))
                .contains("1 of 2 boards", "1.5 of 1.5 points", "press n for the next board");
        terminal.press("n");
        terminal.awaitText("Board 02 · A sum");
    }

    @Test
    void should_show_the_line_of_a_compile_error_with_a_caret() {
        start(Map.of()).awaitText("fill in Nap.nap");

        course.put(ANSWER, TOO_SHORT.replace("return time;", "return tim;"));

        String screen = terminal.awaitText("does not compile");
        List<String> lines = screen.lines().toList();
        int source = lines.indexOf("    8 │         return tim;");
        assertThat(lines.get(source - 1)).isEqualTo("    Nap.java:8: cannot find symbol");
        assertThat(lines.get(source + 1)).isEqualTo("      │                ^");
    }

    @Test
    void should_show_the_hint_step_by_step() {
        course.put(ANSWER, TOO_SHORT);
        String without = start(Map.of()).awaitText("h hint");

        terminal.press("h");
        String belief = terminal.awaitText("You may believe that it is enough to say so.");
        terminal.press("h");
        String hint = terminal.awaitText("hint: Look at both.");
        terminal.press("h");
        String remedy = terminal.awaitText("then: Do both.");

        assertThat(without).doesNotContain("You may believe");
        assertThat(belief).doesNotContain("hint:");
        assertThat(hint).doesNotContain("then:");
        assertThat(remedy).doesNotContain("h more");
    }

    @Test
    void should_keep_the_progress() {
        course.put(ANSWER, TrialCourse.GOOD_NAP);
        start(Map.of()).awaitText("1 of 2 boards");
        terminal.press("n");
        terminal.awaitText("Board 02");
        terminal.press("q");
        terminal.awaitText("exit code 0");
        terminal.close();

        assertThat(start(Map.of()).awaitText("fill in Sum.sum"))
                .contains("1 of 2 boards", "Board 02 · A sum");
    }

    @Test
    void should_list_the_boards_and_choose_one() {
        start(Map.of()).awaitText("fill in Nap.nap");

        terminal.press("l");
        terminal.awaitText("> □ Board 01 · A nap");
        terminal.press("Down");
        terminal.awaitText("> □ Board 02 · A sum");
        terminal.press("Enter");

        terminal.awaitText("fill in Sum.sum");
    }

    @Test
    void should_check_all_boards() {
        start(Map.of()).awaitText("fill in Nap.nap");
        course.put(
                "tasks/02-sum/src/main/java/" + TrialCourse.SUM + "Sum.java", TrialCourse.GOOD_SUM);
        terminal.awaitText("Board 02");

        terminal.press("a");

        terminal.awaitText("■ Board 02 · A sum");
    }

    @Test
    void should_restore_the_stub_after_a_question_and_keep_the_answer() throws IOException {
        String stub = Files.readString(home.resolve(ANSWER));
        course.put(".simul/stubs/" + ANSWER, stub);
        course.put(ANSWER, TOO_SHORT);
        start(Map.of()).awaitText("but took");

        terminal.press("r");
        terminal.awaitText("Restore the stub of board 01?");
        terminal.press("x");
        terminal.awaitText("h hint");
        assertThat(home.resolve(ANSWER)).hasContent(TOO_SHORT);
        terminal.press("r");
        terminal.awaitText("Restore the stub of board 01?");
        terminal.press("y");
        terminal.awaitText("fill in Nap.nap");

        assertThat(home.resolve(ANSWER)).hasContent(stub);
        try (Stream<Path> kept = Files.walk(home.resolve(".simul/backups/01-nap"))) {
            assertThat(kept.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasContent(TOO_SHORT));
        }
    }

    @Test
    void should_leave_the_terminal_to_an_editor() throws IOException {
        Path editor = home.resolve("editor.sh");
        Files.writeString(
                editor,
                """
                printf 'in the editor: '
                read -r line
                printf '// %s\\n' "$line" >> "$1"
                """);
        start(Map.of("EDITOR", "sh " + editor)).awaitText("fill in Nap.nap");

        terminal.press("e");
        terminal.awaitText("in the editor:");
        terminal.press("hello", "Enter");

        terminal.awaitText("fill in Nap.nap");
        await().until(() -> Files.readString(home.resolve(ANSWER)).endsWith("// hello\n"));
    }

    @Test
    void should_show_right_answers_only_when_the_board_is_solved() {
        course.put("answers/01-nap/with-a-lock/Nap.java", "// waits with a lock\n");
        course.put(ANSWER, TOO_SHORT);
        start(Map.of()).awaitText("but took");
        terminal.press("s");
        terminal.awaitText("Right answers are shown when the board is solved.");

        course.put(ANSWER, TrialCourse.GOOD_NAP);
        terminal.awaitText("s solutions");
        terminal.press("s");

        assertThat(terminal.awaitText("answer 1 of 1: with-a-lock"))
                .contains("// waits with a lock");
    }

    @Test
    void should_restore_the_terminal_when_it_ends() {
        start(Map.of()).awaitText("fill in Nap.nap");

        terminal.press("q");

        assertThat(terminal.awaitText("exit code 0")).doesNotContain("simul");
        terminal.press("echoed");
        terminal.awaitText("echoed");
    }

    @Test
    void should_end_on_an_interrupt() {
        start(Map.of()).awaitText("fill in Nap.nap");

        terminal.press("C-c");

        assertThat(terminal.awaitText("exit code 0")).doesNotContain("Exception");
    }

    @Test
    void should_adapt_to_the_width_of_the_terminal() {
        course.put(ANSWER, TOO_SHORT);
        start(100, 30, Map.of()).awaitText("but took");

        terminal.resize(60, 24);

        String narrow =
                terminal.awaitScreen(
                        screen -> screen.contains("q quit") && screen.contains("0 of 2 boards"),
                        "is whole");
        assertThat(narrow.lines()).allMatch(line -> line.length() <= 60);
        assertThat(narrow).contains("0.5 of 1.5 points", "✗ takes its time");
    }

    @Test
    void should_use_colours_only_if_they_are_wanted() {
        course.put(ANSWER, TOO_SHORT);
        start(Map.of()).awaitText("but took");
        String coloured = terminal.colouredScreen();
        terminal.close();

        start(Map.of("NO_COLOR", "1")).awaitText("but took");

        assertThat(coloured).contains("\033[31m");
        assertThat(terminal.colouredScreen()).doesNotContain("\033[");
    }

    @Test
    void should_print_if_the_terminal_cannot_draw() {
        course.put(ANSWER, TOO_SHORT);
        start(Map.of("TERM", "dumb")).awaitText("but took");

        terminal.press("h", "Enter");
        terminal.awaitText("You may believe that it is enough to say so.");
        terminal.press("q", "Enter");

        assertThat(terminal.awaitText("exit code 0")).doesNotContain("\033");
    }

    @Test
    void should_print_ascii_if_the_terminal_knows_nothing_else() {
        course.put(ANSWER, TOO_SHORT);

        start(Map.of("LC_ALL", "C")).awaitText("but took");

        assertThat(terminal.screen()).contains("x takes its time");
        assertThat(terminal.screen().chars()).allMatch(c -> c < 128);
    }

    @Test
    void should_notice_changes_without_events_of_the_file_system() {
        start(Map.of("SIMUL_WATCH", "poll")).awaitText("fill in Nap.nap");

        course.put(ANSWER, TOO_SHORT);

        terminal.awaitText("but took");
    }

    @Test
    void should_survive_an_answer_that_never_ends() {
        start(Map.of()).awaitText("fill in Nap.nap");
        course.put(
                ANSWER,
                TrialCourse.GOOD_NAP.replace("Thread.sleep(time);", "while (time != null) {}"));
        terminal.awaitScreen(
                screen -> screen.contains("stalled") || screen.contains("busy"), "has a verdict");

        course.put(ANSWER, TrialCourse.GOOD_NAP);

        await().atMost(Duration.ofSeconds(90))
                .until(() -> terminal.screen().contains("1 of 2 boards"));
    }
}
