package dev.simul.grader.command;

import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static dev.simul.grader.trial.TrialCourse.GOOD_SUM;
import static dev.simul.grader.trial.TrialCourse.NAP;
import static dev.simul.grader.trial.TrialCourse.SUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.simul.grader.command.GraderProcess.End;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Brings each exit code about, in a process of its own, by what users and machines do wrong. */
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the processes are started by bash")
class GraderProcessTest {
    private static final String NAP_FILE = "tasks/01-nap/src/main/java/" + NAP + "Nap.java";
    private static final String SUM_FILE = "tasks/02-sum/src/main/java/" + SUM + "Sum.java";

    /** Much longer than it takes, so that a busy machine does not matter. */
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir private static Path kit;

    @TempDir private Path folder;

    @BeforeAll
    static void build() throws IOException {
        GraderProcess.buildKit(kit);
    }

    @Test
    void should_exit_with_0_if_it_has_graded() {
        putGoodAnswer(folder);

        End end = grader().run("grade", folder.toString());

        assertThat(end.exitCode()).isZero();
        assertThat(end.err()).isEmpty();
    }

    @Test
    void should_exit_with_1_only_if_a_submission_is_below_the_score() {
        put(NAP_FILE, GOOD_NAP);

        assertThat(grader().run("grade", folder.toString(), "--min-score", "90").exitCode())
                .isEqualTo(1);
    }

    @Test
    void should_add_100_for_the_launcher() {
        put(NAP_FILE, GOOD_NAP);

        End end =
                grader().withFlag("-Dsimul.launched=true")
                        .run("grade", folder.toString(), "--min-score", "90");

        assertThat(end.exitCode()).isEqualTo(101);
    }

    @Test
    void should_exit_with_2_if_the_output_cannot_be_written() {
        putGoodAnswer(folder);

        End end = grader().inShell("\"$@\" >/dev/full").run("grade", folder.toString());

        assertThat(end.exitCode()).isEqualTo(2);
        assertThat(end.err()).startsWith("simul: cannot write the report to the standard output");
    }

    @Test
    void should_exit_with_2_and_keep_the_old_report_if_a_disk_is_full() throws IOException {
        putGoodAnswer(folder);
        Path report = folder.resolve("report");
        put("report/report.json", "the old report");

        // No file may be larger than 1 KiB, which is less than a report is.
        End end =
                grader().inShell("ulimit -f 1; \"$@\"")
                        .run("grade", folder.toString(), "--report", report.toString());

        assertThat(end.exitCode()).isEqualTo(2);
        assertThat(end.err()).startsWith("simul: cannot write the report to '" + report + "': ");
        assertThat(report.resolve("report.json")).hasContent("the old report");
        try (Stream<Path> files = Files.list(report)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void should_exit_with_3_if_a_disk_is_full_before_the_kit_is_prepared(@TempDir Path unprepared)
            throws IOException {
        GraderProcess.buildUnpreparedKit(unprepared);
        putGoodAnswer(folder);

        End end =
                new GraderProcess(unprepared)
                        .inShell("ulimit -f 1; \"$@\"")
                        .run("grade", folder.toString());

        assertThat(end.exitCode()).isEqualTo(3);
        assertThat(end.err())
                .startsWith("simul: cannot start a child JVM: cannot write the harness to '");
        assertThat(end.err().lines()).hasSize(1);
    }

    @Test
    void should_exit_with_2_before_it_grades_if_the_report_folder_may_not_be_written_to()
            throws IOException {
        putGoodAnswer(folder);
        Path report = Files.createDirectories(folder.resolve("report"));
        Files.setPosixFilePermissions(report, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(report), "an administrator may write everywhere");

        End end = grader().run("grade", folder.toString(), "--report", report.toString());

        assertThat(end.exitCode()).isEqualTo(2);
        assertThat(end.out()).isEmpty();
        assertThat(end.err()).contains("expected a folder for --report that you may write to");
    }

    @Test
    void should_exit_with_3_if_no_child_can_be_started() {
        putGoodAnswer(folder);

        End end =
                grader().withFlag("-Djava.io.tmpdir=" + folder.resolve("gone"))
                        .run("grade", folder.toString());

        assertThat(end.exitCode()).isEqualTo(3);
        assertThat(end.err())
                .contains("simul: cannot start a child JVM: ")
                .contains("the set-up is at fault")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/test/java", "src/hidden/java"})
    void should_exit_with_3_if_a_check_does_not_compile(String kind) throws IOException {
        Path broken = folder.resolve("kit");
        GraderProcess.buildKit(broken);
        TrialCourse.put(
                broken,
                "tasks/01-nap/" + kind + "/" + NAP + "BrokenTest.java",
                "package dev.simul.trial.nap;\nclass BrokenTest {\n    int oops\n}\n");
        // A build leaves no checks if one of them does not compile.
        delete(broken.resolve("tasks/01-nap/target/test-classes"));
        Path answer = folder.resolve("answer");
        putGoodAnswer(answer);

        End end = new GraderProcess(broken).run("grade", answer.toString());

        assertThat(end.exitCode()).isEqualTo(3);
        assertThat(end.out()).isEmpty();
        assertThat(end.err().lines())
                .containsExactly(
                        "simul: the course is broken, so nothing can be graded:",
                        "  tasks/01-nap/" + kind + "/" + NAP + "BrokenTest.java:3: ';' expected");
    }

    @Test
    void should_blame_the_answer_for_a_signature_that_was_changed_in_the_kit_itself()
            throws IOException {
        Path own = folder.resolve("kit");
        GraderProcess.buildKit(own);
        TrialCourse.put(
                own, NAP_FILE, GOOD_NAP.replace("nap(Duration time)", "nap(Duration time, int n)"));
        delete(own.resolve("tasks/01-nap/target/test-classes"));

        End end = new GraderProcess(own).run("grade", own.toString());

        assertThat(end.exitCode()).isZero();
        assertThat(end.out()).contains("signature changed");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void should_leave_no_process_behind_if_it_is_killed() throws Exception {
        putGoodAnswer(folder);
        Process shell = grader().start(kit.resolve("err"), "grade", folder.toString());
        await().until(() -> jvms(shell).size() > 2);
        List<ProcessHandle> all = jvms(shell);

        all.getFirst().destroyForcibly();

        await().atMost(LONG).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Returns the grader's JVM, and then those of its children. */
    private static List<ProcessHandle> jvms(Process shell) {
        return Stream.concat(Stream.of(shell.toHandle()), shell.descendants())
                .filter(process ->
                        process.info().command().filter(name -> name.endsWith("/java")).isPresent())
                .toList();
    }

    @Test
    void should_exit_with_4_if_there_is_nothing_to_grade() {
        put("README.md", "nothing");

        End end = grader().run("grade", folder.toString());

        assertThat(end.exitCode()).isEqualTo(4);
        assertThat(end.err()).startsWith("simul: nothing to grade: ");
    }

    @Test
    void should_exit_with_4_if_a_submission_may_not_be_read() throws IOException {
        putGoodAnswer(folder);
        Path file = folder.resolve(NAP_FILE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "an administrator may read everything");

        End end = grader().run("grade", folder.toString());

        assertThat(end.exitCode()).isEqualTo(4);
        assertThat(end.err()).contains("the set-up is at fault, not the student");
    }

    @Test
    void should_exit_with_4_if_an_archive_is_refused() throws IOException {
        Path archive = zip("../Nap.java", GOOD_NAP);

        End end = grader().run("grade", archive.toString());

        assertThat(end.exitCode()).isEqualTo(4);
        assertThat(end.err())
                .isEqualToIgnoringNewLines(
                        "simul: the archive 'answer.zip' is refused: entry '../Nap.java': expected"
                                + " a path within the archive, found '..'");
    }

    @Test
    void should_grade_an_archive() throws IOException {
        End end = grader().run("grade", zip(NAP_FILE, GOOD_NAP).toString(), "--task", "01-nap");

        assertThat(end.out()).contains("(100 %)");
    }

    @Test
    void should_grade_with_a_helper_package_below_the_task_as_maven_does() {
        put(
                NAP_FILE,
                GOOD_NAP.replace(
                        "Thread.sleep(time);", "dev.simul.trial.nap.helper.Naps.sleep(time);"));
        put(
                "tasks/01-nap/src/main/java/dev/simul/trial/nap/helper/Naps.java",
                """
                package dev.simul.trial.nap.helper;

                public final class Naps {
                    public static void sleep(java.time.Duration time) throws InterruptedException {
                        Thread.sleep(time);
                    }
                }
                """);

        End end = grader().run("grade", folder.toString(), "--task", "01-nap");

        assertThat(end.out()).contains("(100 %)");
    }

    @Test
    void should_refuse_a_helper_outside_of_the_package_of_the_task() {
        put(NAP_FILE, GOOD_NAP.replace("Thread.sleep(time);", "helper.Naps.sleep(time);"));
        put(
                "tasks/01-nap/src/main/java/helper/Naps.java",
                """
                package helper;

                public final class Naps {
                    public static void sleep(java.time.Duration time) throws InterruptedException {
                        Thread.sleep(time);
                    }
                }
                """);

        End end = grader().run("grade", folder.toString(), "--task", "01-nap");

        assertThat(end.out().replaceAll("\\s+", " "))
                .contains("uses something that tasks may not use")
                .contains(
                        "Naps.java:3 is in the package helper: the classes of this task are in"
                                + " dev.simul.trial.nap");
    }

    @Test
    void should_say_in_the_text_of_the_task_what_a_given_class_does_not_have() {
        put(NAP_FILE, GOOD_NAP);
        put(SUM_FILE, GOOD_SUM.replace("Numbers.add(sum, number)", "Numbers.plus(sum, number)"));
        put(
                SUM_FILE.replace("Sum.java", "Numbers.java"),
                "package dev.simul.trial.sum; final class Numbers { static int plus(int left, int"
                        + " right) { return left + right; } }");

        End end = grader().run("grade", folder.toString());

        assertThat(end.exitCode()).isZero();
        assertThat(end.out().substring(end.out().indexOf("Board 02")).replaceAll("\\s+", " "))
                .contains("does not compile")
                .contains(
                        "because the task provides this class, and the grader uses the"
                                + " original, which does not contain")
                .contains("plus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "ü 学 #%20'$a,b"})
    void should_grade_whatever_the_folders_of_kit_submission_and_report_are_called(String name)
            throws IOException {
        Path odd = folder.resolve(name);
        GraderProcess.buildKit(odd.resolve("kit"));
        putGoodAnswer(odd.resolve("answer"));

        End end =
                new GraderProcess(odd.resolve("kit"))
                        .run(
                                "grade",
                                odd.resolve("answer").toString(),
                                "--report",
                                odd.resolve("report").toString());

        assertThat(end.err()).isEmpty();
        assertThat(end.out()).contains("(100 %)");
        assertThat(odd.resolve("report/report.json")).exists();
    }

    @Test
    void should_grade_a_submission_with_a_colon_in_its_path() {
        putGoodAnswer(folder.resolve("a:b"));

        assertThat(grader().run("grade", folder.resolve("a:b").toString()).out())
                .contains("(100 %)");
    }

    @Test
    void should_not_pass_options_of_the_environment_on_to_children() {
        putGoodAnswer(folder);

        End end =
                grader().inShell("JAVA_TOOL_OPTIONS=-Dsimul.answer=42 \"$@\"")
                        .run("grade", folder.toString());

        assertThat(end.exitCode()).isZero();
        assertThat(end.out()).contains("(100 %)");
    }

    private static GraderProcess grader() {
        return new GraderProcess(kit);
    }

    private void put(String path, String text) {
        TrialCourse.put(folder, path, text);
    }

    private static void putGoodAnswer(Path to) {
        TrialCourse.put(to, NAP_FILE, GOOD_NAP);
        TrialCourse.put(to, SUM_FILE, GOOD_SUM);
    }

    private Path zip(String name, String text) throws IOException {
        Path archive = folder.resolve("answer.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            out.putNextEntry(new ZipEntry(name));
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return archive;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
