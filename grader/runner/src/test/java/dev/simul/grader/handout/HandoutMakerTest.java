package dev.simul.grader.handout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.HiddenChecks;
import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.manifest.Visibility;
import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.course.Course;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.ProvenCourse;
import dev.simul.student.handout.FileKind;
import dev.simul.student.handout.Handout;
import dev.simul.student.handout.HandoutFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoutMakerTest {
    private static final int MOST_BYTES = 5_000_000;

    private static Course course;
    private static Handout handout;

    @BeforeAll
    static void makeHandout() {
        course = Course.read(BuiltKit.home());
        handout = new HandoutMaker(BuiltKit.home(), course, null).make();
    }

    @Test
    void should_have_at_most_5_megabytes() {
        assertThat(handout.contents().values().stream().mapToInt(file -> file.length).sum())
                .isLessThan(MOST_BYTES);
    }

    @Test
    void should_have_the_same_bytes_each_time() {
        Handout again = new HandoutMaker(BuiltKit.home(), course, null).make();

        assertThat(again.index()).isEqualTo(handout.index());
    }

    @Test
    void should_describe_the_hidden_checks_by_number_and_points(@TempDir Path folder)
            throws IOException {
        Manifest manifest =
                Manifest.read(Files.write(folder.resolve("checks.yml"), file("checks.yml")));
        TaskEntry task = manifest.task("01-wait-n").orElseThrow();

        List<CheckEntry> hidden =
                course.manifest().task("01-wait-n").orElseThrow().checks().stream()
                        .filter(check -> check.visibility() == Visibility.HIDDEN)
                        .toList();
        assertThat(task.hidden())
                .isEqualTo(
                        new HiddenChecks(
                                hidden.size(),
                                hidden.stream()
                                        .map(CheckEntry::points)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
        assertThat(task.checks()).hasSize(2);
        assertThat(task.advice()).isNotEmpty().allMatch(advice -> advice.remedy().isEmpty());
        assertThat(manifest.points()).isEqualTo(course.manifest().points());
    }

    @Test
    void should_not_be_taken_for_a_course_to_grade_with(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("checks.yml"), file("checks.yml"));

        assertThatThrownBy(() -> Course.readSources(folder))
                .isInstanceOf(BrokenCourseException.class)
                .hasMessageStartingWith(
                        "checks.yml: expected the whole course, found that of a handout");
    }

    @Test
    void should_give_the_student_the_stubs_and_nothing_else() {
        assertThat(handout.index().files())
                .filteredOn(file -> file.kind() == FileKind.STUDENT)
                .extracting(HandoutFile::path)
                .contains("tasks/01-wait-n/src/main/java/dev/simul/task/waitn/WaitN.java")
                .doesNotContain(
                        "tasks/01-wait-n/src/main/java/dev/simul/task/waitn/WaitRandom.java")
                .allMatch(path -> path.matches("tasks/[^/]+/src/main/java/.*\\.java"));
    }

    @Test
    void should_use_no_version_that_maven_may_cache() {
        assertThat(text("pom.xml"))
                .containsPattern("<simul.version>1\\.0\\.0-h[0-9a-f]{8}</simul.version>")
                .doesNotContain("SNAPSHOT");
        assertThat(text("tasks/01-wait-n/pom.xml")).doesNotContain("SNAPSHOT");
    }

    @Test
    void should_pin_actions_as_the_kit_does() {
        assertThat(text(".github/workflows/simul.yml"))
                .containsPattern("uses: actions/checkout@[0-9a-f]{40} # v")
                .containsPattern("uses: actions/setup-java@[0-9a-f]{40} # v");
    }

    @Test
    void should_have_launchers_for_each_system() {
        assertThat(text("simul")).startsWith("#!/bin/sh\n").doesNotContain("\r");
        assertThat(text("simul.cmd").replace("\r\n", "")).doesNotContain("\n").contains("%~dp0");
    }

    @Test
    void should_have_a_readme_of_one_screen() {
        assertThat(text("README.md").lines()).hasSizeLessThan(40);
    }

    @Test
    void should_contain_only_the_tasks_of_an_assignment() {
        Handout week =
                new HandoutMaker(
                                BuiltKit.home(),
                                course,
                                course.manifest().assignment("week-2").orElseThrow())
                        .make();

        assertThat(week.index().tasks()).hasSize(5).containsKey("07-async-generator");
        assertThat(week.index().files())
                .extracting(HandoutFile::task)
                .doesNotContain("01-wait-n")
                .contains("07-async-generator");
        String poms = new String(week.contents().get("tasks/pom.xml"), UTF_8);
        assertThat(poms).contains("<module>07-").doesNotContain("<module>01-");
        assertThat(new String(week.contents().get("tasks/README.md"), UTF_8))
                .contains("Continue with board 00.");
    }

    @Test
    void should_have_no_dead_link() {
        Pattern link = Pattern.compile("\\]\\(([^):#]+)\\)");
        for (String path : handout.contents().keySet()) {
            if (path.endsWith(".md")) {
                Path folder = Path.of("/").resolve(path).getParent();
                Matcher links = link.matcher(text(path));
                while (links.find()) {
                    String target = folder.resolve(links.group(1)).normalize().toString();
                    assertThat(handout.contents()).as(path).containsKey(target.substring(1));
                }
            }
        }
    }

    @Test
    void should_refuse_a_task_that_holds_its_answer_or_a_hidden_check(@TempDir Path folder) {
        ProvenCourse trial = ProvenCourse.build(folder);
        trial.put(
                "tasks/01-nap/src/main/java/" + ProvenCourse.NAP + "Nap.java",
                ProvenCourse.REFERENCE);
        trial.put(
                "tasks/01-nap/src/test/java/" + ProvenCourse.NAP + "MoreTest.java",
                "class MoreTest { void takes_a_day() {} }");

        assertThatThrownBy(() ->
                        new HandoutMaker(BuiltKit.home(), Course.readSources(folder), null).make())
                .isInstanceOf(BrokenCourseException.class)
                .hasMessageContaining(
                        "tasks/01-nap/src/main/java: expected the stub, found the answer"
                                + " 'reference'")
                .hasMessageContaining(
                        "MoreTest.java: expected no hidden check, found 'takes_a_day'");
    }

    private static String text(String path) {
        return new String(file(path), UTF_8);
    }

    private static byte[] file(String path) {
        assertThat(handout.contents()).containsKey(path);
        return handout.contents().get(path);
    }
}
