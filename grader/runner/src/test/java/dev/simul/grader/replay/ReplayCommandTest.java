package dev.simul.grader.replay;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replays checks of the course on wrong answers. */
class ReplayCommandTest {
    private static final Path BOARD = BuiltKit.home().resolve("solutions/rejected/16-shared-state");
    private static final String DEADLOCK = "opposite-transfers-do-not-lock-up";

    @TempDir private static Path folder;
    private static GraderKit kit;
    private String out = "";
    private String err = "";

    @BeforeAll
    static void start() {
        kit = new GraderKit(BuiltKit.home());
    }

    @AfterAll
    static void stop() {
        kit.close();
    }

    @Test
    void should_show_step_by_step_how_threads_lock_up() {
        int exitCode = replay("16", DEADLOCK, "5", "--submission", answer("payer-first"));

        assertThat(exitCode).isZero();
        assertThat(out)
                .startsWith("Board 16 · Shared state")
                .contains("seed 5", "deadlock", "── switch: caller", "runs instead")
                .containsPattern("Bank:24 +is stopped before")
                .containsPattern("Bank:26 +waits for");
        assertThat(out.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
    }

    @Test
    void should_say_that_a_check_passes_on_a_schedule() {
        int exitCode =
                replay("16-shared-state", DEADLOCK, "1", "--submission", answer("payer-first"));

        assertThat(exitCode).isEqualTo(1);
        assertThat(out).contains("✓ transfers in opposite directions do not deadlock");
    }

    @Test
    void should_write_a_page_with_each_step_and_its_line_of_code() throws IOException {
        Path report = folder.resolve("report");

        replay(
                "16",
                DEADLOCK,
                "5",
                "--submission",
                answer("payer-first"),
                "--report",
                report.toString());

        assertThat(Files.readString(report.resolve("report.html")))
                .contains("the schedule for seed 5")
                .contains(
                        "<code>second.lock.lock();</code><span class=\"place\">Bank.java:26</span>")
                .contains("runs instead")
                .doesNotContain("<script");
    }

    /**
     * The fields that the Trace Event Format requires, and what Perfetto needs: the slices of a
     * track do not overlap.
     */
    @Test
    void should_write_a_trace_that_perfetto_reads() throws IOException {
        Path file = folder.resolve("new/trace.json");

        replay(
                "16",
                DEADLOCK,
                "5",
                "--submission",
                answer("payer-first"),
                "--trace",
                file.toString());

        JsonNode trace = new JsonMapper().readTree(Files.readString(file));
        Map<String, List<double[]>> slices = new TreeMap<>();
        Map<String, String> tracks = new HashMap<>();
        for (JsonNode event : trace.get("traceEvents")) {
            assertThat(event.get("name").isString()).isTrue();
            assertThat(event.get("ph").asString()).isIn(Set.of("M", "X", "i"));
            assertThat(event.get("ts").isNumber()).isTrue();
            assertThat(event.get("pid").isInt() && event.get("tid").isInt()).isTrue();
            String track = event.get("pid") + "/" + event.get("tid");
            switch (event.get("ph").asString()) {
                case "X" ->
                        slices.computeIfAbsent(track, first -> new ArrayList<>())
                                .add(
                                        new double[] {
                                            event.get("ts").asDouble(), event.get("dur").asDouble()
                                        });
                case "i" -> assertThat(event.get("s").asString()).isEqualTo("t");
                default -> tracks.put(track, event.get("args").toString());
            }
        }
        assertThat(tracks.keySet()).containsAll(slices.keySet());
        assertThat(tracks.values()).anyMatch(name -> name.contains("caller 2"));
        slices.values()
                .forEach(track -> {
                    double end = 0;
                    for (double[] slice : track) {
                        assertThat(slice[0]).isGreaterThanOrEqualTo(end);
                        end = slice[0] + slice[1];
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({
        "99, no-update-is-lost, 1, expected a board of the course",
        "16, no-such-check, 1, expected a check of 16-shared-state",
        "16, no-update-is-lost, seven, expected a whole number of at most 64 bits, such as 5, found 'seven'"
    })
    void should_refuse_what_the_course_does_not_have(
            String board, String check, String seed, String message) {
        assertThat(replay(board, check, seed)).isEqualTo(2);
        assertThat(err).contains(message);
    }

    @Test
    void should_replay_the_tree_itself_if_no_submission_is_named() {
        int exitCode = replay("16", "no-update-is-lost", "1");

        assertThat(exitCode).isEqualTo(1);
        assertThat(out)
                .contains("○ loses no update to a balance")
                .contains("This board is not started, so there is no failure to show.");
    }

    @Test
    void should_write_no_test_for_a_board_that_is_not_started() {
        Path file = folder.resolve("Forced.java");

        int exitCode = replay("16", "no-update-is-lost", "1", "--junit", file.toString());

        assertThat(exitCode).isEqualTo(1);
        assertThat(err)
                .contains(
                        "no test without the kit can force this failure: the board is not started");
        assertThat(file).doesNotExist();
    }

    @Test
    void should_say_where_an_answer_does_not_compile() throws IOException {
        Path answer =
                folder.resolve("tasks/16-shared-state/src/main/java/dev/simul/task/sharedstate");
        Files.createDirectories(answer);
        Files.writeString(
                answer.resolve("Bank.java"),
                "package dev.simul.task.sharedstate;\npublic final class Bank { int x = \"\"; }\n");

        int exitCode = replay("16", "no-update-is-lost", "1", "--submission", folder.toString());

        assertThat(exitCode).isEqualTo(4);
        assertThat(err)
                .contains("the answer to 16-shared-state", "does not compile", "Bank.java:2");
        assertThat(out).isEmpty();
    }

    private static String answer(String name) {
        return BOARD.resolve(name).toString();
    }

    private int replay(String... arguments) {
        List<String> command = new ArrayList<>(List.of("replay"));
        command.addAll(List.of(arguments));
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            return SimulCommand.run(command.toArray(String[]::new), kit);
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
            out = printed.toString(StandardCharsets.UTF_8);
            err = errors.toString(StandardCharsets.UTF_8);
        }
    }
}
