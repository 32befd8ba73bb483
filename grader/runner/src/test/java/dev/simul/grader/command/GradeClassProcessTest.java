package dev.simul.grader.command;

import static dev.simul.grader.batch.TrialClass.good;
import static dev.simul.grader.batch.TrialClass.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.simul.grader.command.GraderProcess.End;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kills and stops graders of a class, starts two at once, and fills the disk. */
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the processes are started by bash")
class GradeClassProcessTest {
    private static final int STUDENTS = 4;
    private static final String UNCHANGED = "(unchanged, so not graded again)";

    @TempDir private static Path kit;

    @TempDir private Path folder;
    private Path all;
    private Path out;

    @BeforeAll
    static void build() throws IOException {
        GraderProcess.buildKit(kit);
    }

    @BeforeEach
    void writeClass() {
        all = folder.resolve("week-1");
        out = folder.resolve("out");
        IntStream.range(0, STUDENTS).forEach(i -> write(all.resolve("student-" + i), good()));
    }

    @Test
    void should_resume_after_a_kill_and_grade_nothing_twice() throws Exception {
        List<String> lines = new ArrayList<>();
        Process grader = start();
        try (BufferedReader reader = grader.inputReader()) {
            lines.add(reader.readLine());
            lines.add(reader.readLine());
            signal("KILL", grader);
            reader.lines().forEach(lines::add);
        }
        assertThat(out.resolve("grades.csv")).doesNotExist();

        End end = new GraderProcess(kit).run(arguments());

        assertThat(end.exitCode()).isZero();
        assertThat(end.err()).isEmpty();
        assertThat(end.out().lines().filter(line -> line.endsWith(UNCHANGED)))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(freshLines(lines) + freshLines(end.out().lines().toList()))
                .isLessThanOrEqualTo(STUDENTS);
        assertAllGraded();
    }

    @Test
    void should_share_a_class_between_two_graders() throws Exception {
        Process one = start();
        Process other = start();
        List<String> lines = new ArrayList<>();
        lines.addAll(one.inputReader().readAllLines());
        lines.addAll(other.inputReader().readAllLines());

        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();
        assertThat(freshLines(lines)).isEqualTo(STUDENTS);
        assertAllGraded();
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130"})
    void should_stop_at_a_signal_and_say_how_to_resume(String signal, int exitCode)
            throws Exception {
        Process grader = start();
        try (BufferedReader reader = grader.inputReader()) {
            reader.readLine();
            signal(signal, grader);
            while (reader.readLine() != null) {
                // Read the rest, so that the grader can print it.
            }
        }

        assertThat(grader.waitFor()).isEqualTo(exitCode);
        assertThat(folder.resolve("err"))
                .content()
                .contains("simul: stopped: ")
                .contains("of 4 submissions have a result; run the same command again");
        assertThat(partFiles()).isEmpty();

        assertThat(new GraderProcess(kit).run(arguments()).exitCode()).isZero();
        assertAllGraded();
    }

    @Test
    void should_exit_with_2_and_leave_no_half_written_file_if_the_disk_is_full()
            throws IOException {
        // No file may be larger than 1 KiB, which is less than the file of the results is.
        End full = new GraderProcess(kit).inShell("ulimit -f 1; \"$@\"").run(arguments());

        assertThat(full.exitCode()).isEqualTo(2);
        assertThat(full.err()).startsWith("simul: cannot use '").contains("results.sqlite'");
        assertThat(partFiles()).isEmpty();

        assertThat(new GraderProcess(kit).run(arguments()).exitCode()).isZero();
        assertAllGraded();
    }

    @Test
    void should_exit_with_2_and_keep_the_results_if_the_output_cannot_be_written()
            throws IOException {
        End end = new GraderProcess(kit).inShell("\"$@\" >/dev/full").run(arguments());

        assertThat(end.exitCode()).isEqualTo(2);
        assertThat(end.err()).contains("cannot write the report to the standard output");
        assertAllGraded();
    }

    @Test
    void should_show_a_bar_in_a_terminal() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script is not installed");

        End end =
                new GraderProcess(kit)
                        .inShell("printf -v line '%q ' \"$@\"; script -qec \"$line\" /dev/null")
                        .run(arguments());

        assertThat(end.exitCode()).isZero();
        assertThat(end.out())
                .contains("Grading", "100%", "4/4")
                .contains("4 of 4 submissions graded")
                .doesNotContain("[1/4]");
    }

    private Process start() throws IOException {
        return new GraderProcess(kit)
                .inShell("exec \"$@\"")
                .start(folder.resolve("err"), arguments());
    }

    private String[] arguments() {
        return new String[] {"grade-class", all.toString(), "--out", out.toString()};
    }

    private static void signal(String name, Process grader) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(grader.pid())).start().waitFor();
    }

    private static long freshLines(List<String> lines) {
        return lines.stream()
                .filter(line -> line != null && line.startsWith("["))
                .filter(line -> !line.endsWith(UNCHANGED))
                .count();
    }

    private void assertAllGraded() throws IOException {
        List<String> table = Files.readAllLines(out.resolve("grades.csv"));
        assertThat(table).hasSize(STUDENTS + 1);
        assertThat(table.subList(1, table.size())).allMatch(row -> row.contains(",2.5,2.5,100,"));
    }

    private List<Path> partFiles() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".part")).toList();
        }
    }
}
