package dev.simul.grader.command;

import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static dev.simul.grader.trial.TrialCourse.GOOD_SUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Writes a course as a bundle, and grades with it. */
class BundleCommandTest {
    @TempDir private Path home;
    @TempDir private Path folder;
    private Path key;
    private Path bundle;
    private Path submission;
    private GraderKit kit;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeCourse() throws IOException {
        TrialCourse.write(home);
        key = Files.writeString(folder.resolve("course.key"), "ab".repeat(32) + "\n");
        bundle = folder.resolve("course.bundle");
        submission = folder.resolve("submission");
        TrialCourse.put(submission, "Nap.java", GOOD_NAP);
        TrialCourse.put(submission, "Sum.java", GOOD_SUM);
        kit = new GraderKit(BuiltKit.home());
    }

    @AfterEach
    void stop() {
        kit.close();
    }

    @Test
    void should_grade_with_a_bundle_as_with_the_course() throws IOException {
        assertThat(bundle()).isEqualTo(ExitCode.WRITTEN);
        assertThat(out.toString()).contains("course.bundle: written, 2 tasks in ");
        Path report = folder.resolve("report");

        assertThat(
                        run(
                                "grade",
                                submission.toString(),
                                "--bundle",
                                bundle.toString(),
                                "--key-file",
                                key.toString(),
                                "--report",
                                report.toString()))
                .isEqualTo(ExitCode.GRADED);

        assertThat(out.toString()).contains("Score 2.5/2.5 (100 %)");
        assertThat(report.resolve("report.html")).exists();
    }

    @Test
    void should_grade_a_class_with_a_bundle() throws IOException {
        bundle();
        Path submissions = folder.resolve("class");
        TrialCourse.put(submissions, "ada/Nap.java", GOOD_NAP);

        assertThat(
                        run(
                                "grade-class",
                                submissions.toString(),
                                "--isolation=off",
                                "--out",
                                folder.resolve("out").toString(),
                                "--bundle",
                                bundle.toString(),
                                "--key-file",
                                key.toString()))
                .isEqualTo(ExitCode.GRADED);

        assertThat(Files.readString(folder.resolve("out/grades.csv"))).contains("ada,", "1.5");
    }

    @Test
    void should_contain_nothing_that_can_be_read_without_the_key() throws IOException {
        bundle();

        String text = new String(Files.readAllBytes(bundle), StandardCharsets.ISO_8859_1);

        assertThat(text).startsWith("simul-bundle/1\n").doesNotContain("HiddenTest", "01-nap");
    }

    @Test
    void should_exit_with_3_if_the_bundle_or_the_key_cannot_be_used() throws IOException {
        bundle();
        byte[] changed = Files.readAllBytes(bundle);
        changed[changed.length / 2] ^= 1;
        Files.write(folder.resolve("changed.bundle"), changed);
        Files.write(
                folder.resolve("short.bundle"),
                java.util.Arrays.copyOf(changed, changed.length - 1));
        Files.writeString(folder.resolve("other.key"), "cd".repeat(32));

        assertThat(gradeWith("changed.bundle", "course.key"))
                .contains("changed.bundle': the bundle has been changed since it was written");
        assertThat(gradeWith("short.bundle", "course.key")).contains("the file is not complete");
        assertThat(gradeWith("course.bundle", "other.key")).contains("found another key");
        assertThat(gradeWith("absent.bundle", "course.key")).contains("found no such file");
        assertThat(gradeWith("course.bundle", "absent.key"))
                .contains("expected a file with a key, found no such file");
        assertThat(gradeWith("course.bundle", ".")).contains("found a folder");
    }

    @Test
    void should_exit_with_2_if_options_do_not_fit_together() {
        assertThat(run("grade", submission.toString(), "--key-file", key.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(
                        run(
                                "grade",
                                submission.toString(),
                                "--course",
                                home.toString(),
                                "--bundle",
                                "course.bundle"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("found --key-file alone", "expected --course or --bundle, found both");
    }

    private String gradeWith(String bundleName, String keyName) {
        err.getBuffer().setLength(0);
        assertThat(
                        run(
                                "grade",
                                submission.toString(),
                                "--bundle",
                                folder.resolve(bundleName).toString(),
                                "--key-file",
                                folder.resolve(keyName).toString()))
                .isEqualTo(ExitCode.BROKEN);
        return err.toString();
    }

    private int bundle() {
        return run(
                "bundle",
                bundle.toString(),
                "--key-file",
                key.toString(),
                "--course",
                home.toString());
    }

    private int run(String... words) {
        CommandLine program =
                SimulCommand.commandLine(kit)
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true));
        return program.execute(words);
    }
}
