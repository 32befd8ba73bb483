package dev.simul.grader.command;

import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static dev.simul.grader.trial.TrialCourse.GOOD_SUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Grades a class, changes something, and grades it again. */
class RegradeTest {
    private static final String WRONG = "return time.plusNanos(1);";

    @TempDir private Path home;

    @TempDir private Path folder;
    private GraderKit kit;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void createKit() throws IOException {
        TrialCourse.build(home);
        Path agent = Path.of("grader/simulation/target/simulation-agent.jar");
        Files.createDirectories(home.resolve(agent).getParent());
        Files.copy(BuiltKit.home().resolve(agent), home.resolve(agent));
        kit = new GraderKit(home);
        TrialCourse.put(folder, "class/ada/Nap.java", GOOD_NAP);
        TrialCourse.put(folder, "class/ada/Sum.java", GOOD_SUM);
        TrialCourse.put(folder, "class/bob/Nap.java", GOOD_NAP.replace("return time;", WRONG));
    }

    @AfterEach
    void stop() {
        kit.close();
    }

    @Test
    void should_score_again_without_running_again_if_only_points_have_changed() throws IOException {
        grade();
        JsonNode before = report("bob");
        changePoints();
        out.getBuffer().setLength(0);

        grade();

        JsonNode after = report("bob");
        assertThat(after.path("tasks").toString()).isEqualTo(before.path("tasks").toString());
        assertThat(after.path("receipt").toString()).isEqualTo(before.path("receipt").toString());
        assertThat(after.path("points").decimalValue()).isEqualByComparingTo("3");
        assertThat(before.path("points").decimalValue()).isEqualByComparingTo("1");
        assertThat(out.toString()).contains("2 submissions have other scores than before");
        assertThat(Files.readString(folder.resolve("out/changes.csv")))
                .contains(
                        "submission,name,email,id,task,check,old_points,old_max_points,new_points,"
                                + "new_max_points\r\n")
                .contains("bob,,,,total,,1,2.5,3,4.5\r\n")
                .contains("bob,,,,01-nap,takes-its-time,1,1,3,3\r\n")
                .doesNotContain("tells-its-time");
    }

    @Test
    void should_run_an_answer_again_if_it_has_changed() throws IOException {
        grade();
        TrialCourse.put(folder, "class/bob/Nap.java", GOOD_NAP);

        grade();

        assertThat(report("bob").path("points").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(Files.readString(folder.resolve("out/changes.csv")))
                .contains("bob,,,,01-nap,tells-its-time,0,0.5,0.5,0.5\r\n")
                .doesNotContain("ada");
    }

    @Test
    void should_apply_a_policy_and_adjustments_without_running_again() throws IOException {
        grade();
        JsonNode before = report("ada");
        Path policy = folder.resolve("policy.yml");
        Files.writeString(policy, "weights: {01-nap: 2}\nall-or-nothing: [01-nap]\n");
        Path adjustments = folder.resolve("adjustments.csv");
        Files.writeString(adjustments, "student,points,reason\nada,-0.5,no tests\n");

        grade("--policy", policy.toString(), "--adjustments", adjustments.toString());

        JsonNode after = report("ada");
        assertThat(after.path("tasks").toString()).isEqualTo(before.path("tasks").toString());
        assertThat(after.path("receipt").toString()).isEqualTo(before.path("receipt").toString());
        assertThat(after.path("points").decimalValue()).isEqualByComparingTo("3.5");
        assertThat(after.path("maxPoints").decimalValue()).isEqualByComparingTo("4");
        assertThat(after.path("notes").toString()).contains("-0.5 points: no tests");
        assertThat(report("bob").path("points").decimalValue()).isZero();
        assertThat(folder.resolve("out/ada/report.html")).content().contains("no tests");
        assertThat(folder.resolve("out/grades.csv")).content().contains("ada,,,,3.5,4,87.5");
    }

    @Test
    void should_write_no_changes_if_nothing_was_graded_again() {
        grade();
        grade();

        assertThat(folder.resolve("out/changes.csv")).doesNotExist();
    }

    private void changePoints() throws IOException {
        Path manifest = home.resolve("checks.yml");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replaceFirst("points: 1\\.5", "points: 3.5")
                        .replaceFirst("points: 1\\n", "points: 3\n"));
    }

    private void grade(String... more) {
        CommandLine command = SimulCommand.commandLine(kit);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        int code =
                command.execute(
                        Stream.concat(
                                        Stream.of(
                                                "grade-class",
                                                folder.resolve("class").toString(),
                                                "--out",
                                                folder.resolve("out").toString(),
                                                "--isolation=off"),
                                        Stream.of(more))
                                .toArray(String[]::new));
        assertThat(code).as(err.toString()).isZero();
    }

    private JsonNode report(String name) {
        return JsonMapper.shared()
                .readTree(folder.resolve("out/" + name + "/report.json").toFile());
    }
}
