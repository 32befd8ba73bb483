package dev.simul.grader.submission;

import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static dev.simul.grader.trial.TrialCourse.GOOD_SUM;
import static dev.simul.grader.trial.TrialCourse.NAP;
import static dev.simul.grader.trial.TrialCourse.SUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.submission.tree.IntakeLimits;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final String MAIN = "/src/main/java/";

    @TempDir private Path courseFolder;
    @TempDir private Path folder;
    private Manifest course;

    @BeforeEach
    void readCourse() {
        course = Manifest.read(TrialCourse.write(courseFolder).home().resolve("checks.yml"));
    }

    @Test
    void should_take_a_handout() {
        put("tasks/01-nap" + MAIN + NAP + "Nap.java", GOOD_NAP);
        put("tasks/02-sum" + MAIN + SUM + "Sum.java", GOOD_SUM);

        Submission submission = take();

        assertThat(paths(submission, 0)).containsExactly("tasks/01-nap" + MAIN + NAP + "Nap.java");
        assertThat(paths(submission, 1)).containsExactly("tasks/02-sum" + MAIN + SUM + "Sum.java");
        assertThat(submission.notes()).isEmpty();
    }

    @Test
    void should_take_the_folder_of_all_tasks() {
        put("01-nap" + MAIN + NAP + "Nap.java", GOOD_NAP);
        put("02-sum" + MAIN + SUM + "Sum.java", GOOD_SUM);

        assertThat(take().tasks()).allMatch(task -> task.problem() == null);
    }

    @Test
    void should_take_the_folder_of_one_task() {
        put("src/main/java/" + NAP + "Nap.java", GOOD_NAP);
        put(
                "src/test/java/" + NAP + "NapTest.java",
                "package dev.simul.trial.nap; class NapTest {}");

        Submission submission = take();

        assertThat(paths(submission, 0)).containsExactly("src/main/java/" + NAP + "Nap.java");
        assertThat(reason(submission, 1)).isEqualTo(Reason.MISSING);
    }

    @Test
    void should_assign_the_files_of_a_plain_tree_by_their_packages() {
        put("Nap.java", GOOD_NAP);
        put("some/where/Sum.java", GOOD_SUM);

        Submission submission = take();

        assertThat(paths(submission, 0)).containsExactly("Nap.java");
        assertThat(paths(submission, 1)).containsExactly("some/where/Sum.java");
    }

    @Test
    void should_take_helper_classes_but_no_given_files() {
        put("src/main/java/" + SUM + "Sum.java", GOOD_SUM);
        put(
                "src/main/java/" + SUM + "Numbers.java",
                "package dev.simul.trial.sum; class Numbers {}");
        put(
                "src/main/java/" + SUM + "help/Help.java",
                "package dev.simul.trial.sum.help; class Help {}");

        assertThat(paths(take(), 1))
                .containsExactly(
                        "src/main/java/" + SUM + "Sum.java",
                        "src/main/java/" + SUM + "help/Help.java");
    }

    @Test
    void should_ignore_checks_and_built_files() {
        put("tasks/01-nap/Nap.java", GOOD_NAP);
        put("tasks/01-nap/src/test/java/Nap.java", GOOD_NAP);
        put("tasks/01-nap/src/hidden/java/Nap.java", GOOD_NAP);
        put("tasks/01-nap/target/generated/Nap.java", GOOD_NAP);
        put("tasks/01-nap/.idea/Nap.java", GOOD_NAP);

        assertThat(paths(take(), 0)).containsExactly("tasks/01-nap/Nap.java");
    }

    @Test
    void should_note_folders_that_are_not_tasks() {
        put("tasks/01-nap" + MAIN + NAP + "Nap.java", GOOD_NAP);
        put("tasks/99-foo/Foo.java", "class Foo {}");

        assertThat(take().notes())
                .containsExactly("ignored: tasks/99-foo, because it is not a task of this course");
    }

    @Test
    void should_take_helpers_of_other_packages_as_maven_does() {
        put("tasks/01-nap" + MAIN + NAP + "Nap.java", GOOD_NAP);
        put("tasks/01-nap" + MAIN + "other/Other.java", "package other; class Other {}");
        put("tasks/02-sum" + MAIN + SUM + "Sum.java", GOOD_SUM);

        Submission submission = take();

        assertThat(paths(submission, 0)).contains("tasks/01-nap" + MAIN + "other/Other.java");
        assertThat(paths(submission, 1)).hasSize(1);
    }

    @Test
    void should_note_files_of_other_packages_outside_of_a_source_folder() {
        put("Nap.java", GOOD_NAP);
        put("other/Other.java", "package other; class Other {}");

        assertThat(take().notes())
                .containsExactly(
                        "ignored: other/Other.java, because it is not in a package of a" + " task");
    }

    @Test
    void should_name_a_task_that_is_missing() {
        put("tasks/01-nap" + MAIN + NAP + "Nap.java", GOOD_NAP);

        Submission submission = take();

        assertThat(reason(submission, 1)).isEqualTo(Reason.MISSING);
        assertThat(message(submission, 1)).isEqualTo("expected Sum.java, found no such file");
        assertThat(submission.isEmpty()).isFalse();
        assertThat(submission.only(java.util.List.of("02-sum")).isEmpty()).isTrue();
    }

    @Test
    void should_find_no_answer_in_a_folder_of_other_files() {
        put("README.md", "nothing");

        assertThat(take().isEmpty()).isTrue();
    }

    @Test
    void should_name_a_class_in_the_wrong_package() {
        put("tasks/01-nap" + MAIN + NAP + "Nap.java", "\npackage nap;\nclass Nap {}");

        Submission submission = take();

        assertThat(reason(submission, 0)).isEqualTo(Reason.WRONG_PACKAGE);
        assertThat(message(submission, 0))
                .isEqualTo(
                        "tasks/01-nap/src/main/java/dev/simul/trial/nap/Nap.java:2: expected"
                                + " 'package dev.simul.trial.nap;', found 'package nap;'");
    }

    @Test
    void should_name_an_empty_file() {
        put("tasks/01-nap" + MAIN + NAP + "Nap.java", " \n");

        assertThat(reason(take(), 0)).isEqualTo(Reason.EMPTY);
    }

    @Test
    void should_name_a_file_that_is_too_large_without_reading_it_whole() throws IOException {
        Path file = folder.resolve("tasks/01-nap" + MAIN + NAP + "Nap.java");
        put("tasks/01-nap" + MAIN + NAP + "Nap.java", GOOD_NAP);
        try (var channel = Files.newByteChannel(file, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(50_000_000);
            channel.write(StandardCharsets.UTF_8.encode("}"));
        }

        Submission submission = take();

        assertThat(reason(submission, 0)).isEqualTo(Reason.TOO_LARGE);
        assertThat(message(submission, 0))
                .endsWith("Nap.java: expected at most 64 KiB of source, found 48828 KiB");
    }

    @Test
    void should_name_the_line_of_a_file_that_is_not_utf_8() throws IOException {
        put("tasks/01-nap" + MAIN + NAP + "Nap.java", "");
        Files.write(
                folder.resolve("tasks/01-nap" + MAIN + NAP + "Nap.java"),
                (GOOD_NAP + "// sch\u00f6n").getBytes(StandardCharsets.ISO_8859_1));

        Submission submission = take();

        assertThat(reason(submission, 0)).isEqualTo(Reason.NOT_UTF_8);
        assertThat(message(submission, 0))
                .endsWith(
                        "Nap.java:11: expected text in UTF-8, found the byte 0xF6: save the file as UTF-8");
    }

    @Test
    void should_refuse_links() throws IOException {
        put("tasks/01-nap" + MAIN + NAP + "Other.java", GOOD_NAP);
        put("elsewhere.txt", GOOD_NAP);
        Files.createSymbolicLink(
                folder.resolve("tasks/01-nap" + MAIN + NAP + "Nap.java"),
                folder.resolve("elsewhere.txt"));

        Submission submission = take();

        assertThat(reason(submission, 0)).isEqualTo(Reason.NOT_A_FILE);
        assertThat(message(submission, 0))
                .endsWith("Nap.java: expected a file, found a symbolic link");
    }

    @Test
    void should_refuse_two_files_of_one_class() {
        put("a/Nap.java", GOOD_NAP);
        put("b/Nap.java", GOOD_NAP + "// another");

        Submission submission = take();

        assertThat(reason(submission, 0)).isEqualTo(Reason.AMBIGUOUS);
        assertThat(message(submission, 0))
                .isEqualTo(
                        "b/Nap.java: expected only one version of this file, found also"
                                + " a/Nap.java");
    }

    @Test
    void should_refuse_more_source_than_a_task_has() {
        put("Nap.java", GOOD_NAP);
        for (int i = 0; i <= IntakeLimits.TASK_FILES; i++) {
            put("Help" + i + ".java", "package dev.simul.trial.nap; class Help" + i + " {}");
        }

        assertThat(reason(take(), 0)).isEqualTo(Reason.TOO_LARGE);
    }

    private void put(String path, String text) {
        TrialCourse.put(folder, path, text);
    }

    private Submission take() {
        return Intake.take(folder, course);
    }

    private static java.util.List<String> paths(Submission submission, int task) {
        return submission.tasks().get(task).files().stream().map(SourceFile::path).toList();
    }

    private static Reason reason(Submission submission, int task) {
        return java.util.Objects.requireNonNull(submission.tasks().get(task).problem()).reason();
    }

    private static String message(Submission submission, int task) {
        return java.util.Objects.requireNonNull(submission.tasks().get(task).problem())
                .messages()
                .getFirst();
    }
}
