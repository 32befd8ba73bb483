package dev.simul.grader.command;

import static dev.simul.grader.trial.ProvenCourse.NAP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.course.Course;
import dev.simul.grader.grading.ChildCommands;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingLimits;
import dev.simul.grader.proof.picture.Examples;
import dev.simul.grader.salt.SaltFile;
import dev.simul.grader.salt.VerifiedTasks;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.ProvenCourse;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verifies and grades with a salt, as an instructor does. */
@Tag("slow")
class SaltCommandTest {
    private static final String SECRET = "a secret of some length";
    private static final String HIDDEN =
            "tasks/01-nap/src/hidden/java/" + NAP + "NapHiddenTest.java";

    @TempDir private static Path home;

    @TempDir private Path folder;
    private static ProvenCourse course;
    private static String hiddenChecks;
    private static String picture;
    private Path salt;
    private Path submission;
    private GraderKit kit;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void writeCourse() throws IOException {
        course = ProvenCourse.build(home);
        hiddenChecks = Files.readString(home.resolve(HIDDEN));
        Course read = Course.read(home);
        try (GraderPool pool =
                new GraderPool(ChildCommands.of(BuiltKit.home()), GradingLimits.DEFAULT, 1)) {
            picture = new Examples(read, pool).draw(read.task(ProvenCourse.TASK)).join().svg();
        }
    }

    @BeforeEach
    void writeSaltAndSubmission() throws IOException {
        kit = new GraderKit(BuiltKit.home());
        course.reset(picture);
        course.put(HIDDEN, hiddenChecks);
        salt = folder.resolve("course.salt");
        Files.writeString(salt, SECRET);
        Files.setPosixFilePermissions(salt, PosixFilePermissions.fromString("rw-------"));
        submission = folder.resolve("submission");
        TrialCourse.put(submission, "Nap.java", ProvenCourse.REFERENCE);
    }

    @AfterEach
    void stop() {
        kit.close();
    }

    @Test
    void should_refuse_to_grade_with_a_salt_that_is_not_verified() {
        assertThat(grade()).isEqualTo(ExitCode.BROKEN);

        assertThat(err.toString())
                .contains("the salt in '" + salt + "' is not verified for this course")
                .contains(
                        "run 'grader/simul verify --salt-file "
                                + salt
                                + "', with the same --course");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void should_grade_with_a_salt_that_is_verified_and_name_its_fingerprint_only()
            throws IOException {
        assertThat(verify("--salt-file", salt.toString()))
                .describedAs(() -> out.toString() + err)
                .isEqualTo(ExitCode.PROVEN);
        Path report = folder.resolve("report");

        assertThat(grade("--report", report.toString())).isEqualTo(ExitCode.GRADED);

        JsonNode json =
                JsonMapper.shared().readTree(Files.readString(report.resolve("report.json")));
        assertThat(json.get("percent").asInt()).isEqualTo(100);
        assertThat(json.get("receipt").get("judging").get("salt").asString())
                .isEqualTo(SaltFile.read(salt).salt().fingerprint());
        assertThat(out + json.toString() + err).doesNotContain(SECRET);
    }

    @Test
    void should_refuse_a_salt_that_was_verified_for_other_checks() {
        assertThat(verify("--salt-file", salt.toString())).isEqualTo(ExitCode.PROVEN);
        course.change(HIDDEN, "\"minutes\", 1440, 61, 3000", "\"minutes\", 1440, 61, 3001");

        assertThat(grade()).isEqualTo(ExitCode.BROKEN);
        assertThat(err.toString())
                .contains("was verified for other checks than those of this course");
    }

    @Test
    void should_not_record_a_salt_with_which_the_course_is_not_proven() throws IOException {
        course.change(HIDDEN, "longNap).took(day)", "longNap).took(Duration.ofDays(1))");

        assertThat(verify("--salts", "3", "--salt-file", salt.toString()))
                .isEqualTo(ExitCode.NOT_PROVEN);

        assertThat(out.toString())
                .contains("Salt 1 of 3 · " + SaltFile.read(salt).salt().fingerprint())
                .contains("Salt 3 of 3")
                .contains("✗ not proven");
        assertThat(VerifiedTasks.fileOf(SaltFile.read(salt))).doesNotExist();
    }

    @Test
    void should_prove_the_course_with_numbered_salts() throws IOException {
        Path report = folder.resolve("report");

        assertThat(verify("--salts", "2", "--report", report.toString()))
                .describedAs(() -> out.toString() + err)
                .isEqualTo(ExitCode.PROVEN);

        assertThat(out.toString()).contains("Salt 1 of 2").contains("Salt 2 of 2");
        assertThat(
                        JsonMapper.shared()
                                .readTree(Files.readString(report.resolve("verify.json")))
                                .get("salts"))
                .hasSize(2);
    }

    @Test
    void should_refuse_a_file_that_is_no_salt() throws IOException {
        Files.writeString(salt, "short");

        assertThat(grade()).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("expected a salt of at least 16 bytes");
    }

    @Test
    void should_refuse_a_salt_in_the_tasks() {
        Path inside = home.resolve("tasks/course.salt");
        course.put("tasks/course.salt", SECRET);

        assertThat(run("grade", submission.toString(), "--salt-file", inside.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("expected a salt outside the tasks");
        course.remove("tasks/course.salt");
    }

    @Test
    void should_warn_if_other_users_can_read_the_salt() throws IOException {
        Files.setPosixFilePermissions(salt, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(grade()).isEqualTo(ExitCode.BROKEN);
        assertThat(err.toString()).contains("other users of this machine can read the salt");
    }

    @Test
    void should_refuse_a_negative_number_of_salts() {
        assertThat(verify("--salts", "-1")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("expected --salts to be 0 or more, found '-1'");
    }

    private int verify(String... more) {
        List<String> words = new ArrayList<>(List.of("verify", "--schedules", "2"));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private int grade(String... more) {
        List<String> words =
                new ArrayList<>(
                        List.of("grade", submission.toString(), "--salt-file", salt.toString()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private int run(String... words) {
        CommandLine command = SimulCommand.commandLine(kit);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--course", home.toString()));
        return command.execute(all.toArray(String[]::new));
    }
}
