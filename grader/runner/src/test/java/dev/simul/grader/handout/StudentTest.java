package dev.simul.grader.handout;

import static dev.simul.grader.trial.ProvenCourse.NAP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.manifest.KitVersion;
import dev.simul.grader.course.Course;
import dev.simul.grader.loop.TmuxTerminal;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.ProvenCourse;
import dev.simul.grader.trial.TrialCourse;
import dev.simul.student.handout.Handout;
import dev.simul.student.handout.HandoutFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Does in a handout what a student does, with the real launcher and the real Maven. */
class StudentTest {
    private static final String ANSWER = "tasks/01-nap/src/main/java/" + NAP + "Nap.java";
    private static final String IMPATIENT =
            ProvenCourse.REFERENCE.replace("Thread.sleep(time);", "");

    @TempDir private static Path courseFolder;
    @TempDir private Path temp;

    @BeforeAll
    static void writeCourse() {
        ProvenCourse.build(courseFolder);
    }

    @AfterAll
    static void forgetJars() throws IOException {
        StudentProcess.forget(
                HandoutJars.of(BuiltKit.home(), KitVersion.current().text()).version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"für alle", "a#b", "100% ü"})
    @Tag("slow")
    void should_run_the_open_checks_with_maven_in_a_folder_of_any_name(String name)
            throws IOException {
        Path folder = handout(name);
        StudentProcess.forget(
                HandoutJars.of(BuiltKit.home(), KitVersion.current().text()).version());

        assertThat(new StudentProcess(folder).maven("test"))
                .contains("Board 01", "not started", "4 more checks, worth 2 points")
                .doesNotContain("ERROR");
    }

    @Test
    @Tag("slow")
    void should_say_what_to_change_once_it_is_unlocked() throws IOException {
        adviseOnOpenCheck();
        Path folder = handout("course");
        StudentProcess student = new StudentProcess(folder);
        Path unlock = temp.resolve("nap.unlock");
        Files.write(unlock, new UnlockMaker(Course.readSources(courseFolder), null).make());
        TrialCourse.put(folder, ANSWER, IMPATIENT);

        assertThat(student.simul("01"))
                .contains("simul: compiling and checking 1 board", "hint: What happens")
                .doesNotContain("then: ", "remedies");
        assertThat(student.simul("unlock", unlock.toString())).contains("unlocked 1 board");
        assertThat(student.simul("01")).contains("then: Sleep.");
        assertThat(folder.resolve("answers/01-nap/reference/Nap.java"))
                .hasContent(ProvenCourse.REFERENCE);
    }

    /** Changes the course's advice, which names hidden checks, to advice on an open check. */
    private void adviseOnOpenCheck() throws IOException {
        Path manifest = courseFolder.resolve("checks.yml");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace(
                                "when: [takes-its-time, takes-a-day, takes-a-second]",
                                "when: [takes-its-time]"));
    }

    @Test
    @Tag("slow")
    void should_print_the_verdict_last_if_checks_fail() throws IOException {
        Path folder = handout("course");
        TrialCourse.put(folder, ANSWER, IMPATIENT);

        // At its end, Maven resets the colours.
        String printed =
                new StudentProcess(folder).maven("test").replaceAll("\033\\[[0-9;]*m", "").strip();

        assertThat(printed).contains("Board 01", "but took").doesNotContain("ERROR", "WARN");
        assertThat(printed.lines().toList().getLast()).isEqualTo("next: " + ANSWER);
    }

    @Test
    @Tag("slow")
    void should_replay_an_open_check() throws IOException {
        Path folder = handout("course");
        StudentProcess student = new StudentProcess(folder);
        TrialCourse.put(folder, ANSWER, IMPATIENT);
        Path page = temp.resolve("replay/report.html");
        Path trace = temp.resolve("trace.json");

        String printed =
                student.simul(
                        "replay",
                        "1",
                        "takes-its-time",
                        "7",
                        "--report",
                        String.valueOf(page.getParent()),
                        "--trace",
                        trace.toString());

        assertThat(printed).contains("Board 01", "seed 7", "✗", "but took", "no steps to show");
        assertThat(page).content().contains("the schedule for seed 7", "no steps to show");
        assertThat(trace).content().contains("traceEvents");
        assertThat(student.simul("replay", "1", "takes-a-day"))
                .contains("expected an open check of 01-nap", "takes-its-time");
        TrialCourse.put(folder, ANSWER, IMPATIENT + "}");
        assertThat(student.simul("replay", "1", "takes-its-time"))
                .contains("the answer to 01-nap does not compile", "Nap.java");
    }

    @Test
    @Tag("slow")
    void should_print_errors_of_maven_that_are_not_about_checks() throws IOException {
        Path folder = handout("course");
        TrialCourse.put(folder, ANSWER, IMPATIENT + "}");

        assertThat(new StudentProcess(folder).maven("test"))
                .contains("COMPILATION ERROR", "Nap.java", "Failed to execute goal");
        assertThat(new StudentProcess(folder).maven("test", "-pl", "tasks/99"))
                .contains("[ERROR]", "tasks/99");
    }

    @Test
    @Tag("slow")
    void should_print_the_failures_of_tests_that_a_student_has_written() throws IOException {
        Path folder = handout("course");
        TrialCourse.put(
                folder,
                ANSWER.replace("src/main", "src/test").replace("Nap.java", "OwnTest.java"),
                """
                package dev.simul.trial.nap;

                import org.junit.jupiter.api.Assertions;
                import org.junit.jupiter.api.Test;

                class OwnTest {
                    @Test
                    void naps() {
                        Assertions.assertEquals(1, 2);
                    }
                }
                """);

        assertThat(new StudentProcess(folder).maven("test"))
                .contains("Other tests", "x OwnTest.naps", "expected: <1> but was: <2>")
                .contains("at OwnTest.java:9")
                .doesNotContain("ERROR");
    }

    @Test
    @Tag("slow")
    void should_start_the_loop_in_a_terminal() throws IOException {
        Path folder = handout("course");
        Map<String, String> environment =
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "LC_ALL",
                        "C.UTF-8",
                        "MAVEN_ARGS",
                        "-o");
        try (TmuxTerminal terminal =
                new TmuxTerminal(folder, 80, 30, environment, List.of("./simul"))) {
            terminal.awaitText("Read tasks/01-nap/README.md");

            TrialCourse.put(folder, ANSWER, IMPATIENT);
            terminal.awaitText("but took");
            terminal.press("r");
            terminal.awaitText("Restore the stub");
            terminal.press("y");
            terminal.awaitText("Read tasks/01-nap/README.md");
            terminal.press("q");

            terminal.awaitText("exit code 0");
        }
    }

    @Test
    void should_pack_what_the_grader_reads() throws IOException {
        Path folder = handout("course");
        TrialCourse.put(folder, ANSWER, IMPATIENT);
        new HandoutFolder(folder).update(make());

        assertThat(new StudentProcess(folder).simul("pack")).contains("hand-in.zip");
        for (Path submission : new Path[] {folder, folder.resolve("hand-in.zip")}) {
            Submission read = Intake.take(submission, Course.readSources(courseFolder).manifest());
            assertThat(read.notes()).isEmpty();
            assertThat(read.tasks())
                    .singleElement()
                    .satisfies(task -> {
                        assertThat(task.files())
                                .singleElement()
                                .satisfies(file -> assertThat(file.text()).isEqualTo(IMPATIENT));
                        assertThat(task.notes()).isEmpty();
                    });
        }
    }

    @Test
    void should_print_the_version_of_the_handout() throws IOException {
        assertThat(new StudentProcess(handout("course")).simul("--version"))
                .matches("simul 1\\.0\\.0-h[0-9a-f]{8}\n");
    }

    private Path handout(String name) throws IOException {
        Path folder = temp.resolve(name);
        new HandoutFolder(folder).write(make());
        return folder;
    }

    private static Handout make() {
        return new HandoutMaker(BuiltKit.home(), Course.readSources(courseFolder), null).make();
    }
}
