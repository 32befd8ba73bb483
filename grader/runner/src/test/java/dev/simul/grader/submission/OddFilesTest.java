package dev.simul.grader.submission;

import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static dev.simul.grader.trial.TrialCourse.GOOD_SUM;
import static dev.simul.grader.trial.TrialCourse.NAP;
import static dev.simul.grader.trial.TrialCourse.SUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.submission.tree.IntakeLimits;
import dev.simul.grader.submission.tree.SubmissionException;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OddFilesTest {
    private static final String TASK = "tasks/01-nap/";
    private static final String SOURCES = TASK + "src/main/java/";
    private static final String PROPER = SOURCES + NAP + "Nap.java";
    private static final String OTHER_NAP = GOOD_NAP + "// another version\n";

    @TempDir private Path courseFolder;
    @TempDir private Path folder;
    private Manifest course;

    @BeforeEach
    void readCourse() {
        course = Manifest.read(TrialCourse.write(courseFolder).home().resolve("checks.yml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SOURCES + NAP + "._Nap.java",
                SOURCES + NAP + ".#Nap.java",
                SOURCES + NAP + "#Nap.java#",
                SOURCES + NAP + "%Nap.java%",
                SOURCES + NAP + "CVS/Nap.java",
                SOURCES + NAP + ".svn/Nap.java",
                SOURCES + "__MACOSX/" + NAP + "._Nap.java",
                "__MACOSX/" + SOURCES + NAP + "Nap.java",
                TASK + ".DS_Store"
            })
    void should_leave_out_what_systems_and_editors_add(String odd) {
        put(PROPER, GOOD_NAP);
        put(odd, "\u0000\u0005\u0016 no source");

        TaskSources nap = nap();

        assertThat(nap.problem()).isNull();
        assertThat(paths(nap)).containsExactly(PROPER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SOURCES + NAP + "Nap (1).java",
                SOURCES + NAP + "Nap (copy).java",
                SOURCES + NAP + "Nap - Copy.java",
                SOURCES + NAP + "Nap - Copy (2).java",
                SOURCES + NAP + "Copy of Nap.java",
                SOURCES + NAP + "Nap copy.java",
                SOURCES + NAP + "Nap copy 2.java",
                SOURCES + NAP + "Nap 2.java",
                SOURCES + NAP + "Nap.java~",
                SOURCES + NAP + "Nap.java.bak",
                SOURCES + NAP + "backup/Nap.java",
                SOURCES + "Nap.java",
                TASK + "backup/Nap.java",
                TASK + "Nap.java",
                "tasks/01-nap (copy)/src/main/java/" + NAP + "Nap.java",
                "tasks/Copy of 01-nap/src/main/java/" + NAP + "Nap.java"
            })
    void should_use_the_file_in_its_proper_place_and_name_the_copy(String copy) {
        put(PROPER, GOOD_NAP);
        put(copy, OTHER_NAP);

        TaskSources nap = nap();

        assertThat(nap.problem()).isNull();
        assertThat(texts(nap)).containsExactly(GOOD_NAP);
        assertThat(nap.notes())
                .containsExactly("ignored: " + copy + ", because " + PROPER + " is used instead");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SOURCES + NAP + "Nap (1).java",
                SOURCES + NAP + "Copy of Nap.java",
                SOURCES + NAP + "Nap.java.txt",
                SOURCES + NAP + "Nap.java~",
                TASK + "backup/Nap.java",
                "tasks/01-nap (copy)/src/main/java/" + NAP + "Nap.java"
            })
    void should_use_a_single_copy_if_nothing_is_in_the_proper_place(String copy) {
        put(copy, GOOD_NAP);
        put("tasks/02-sum/src/main/java/" + SUM + "Sum.java", GOOD_SUM);

        TaskSources nap = nap();

        assertThat(nap.problem()).isNull();
        assertThat(texts(nap)).containsExactly(GOOD_NAP);
        assertThat(nap.files().getFirst().name()).isEqualTo("Nap.java");
        assertThat(nap.notes())
                .containsExactly(
                        "used: " + copy + ", because there is no Nap.java in the expected folder");
    }

    @Test
    void should_not_choose_between_two_copies() {
        put(SOURCES + NAP + "Nap (1).java", GOOD_NAP);
        put(SOURCES + NAP + "Nap (2).java", OTHER_NAP);

        assertThat(reason(nap())).isEqualTo(Reason.AMBIGUOUS);
    }

    @Test
    void should_use_one_of_two_files_that_say_the_same() {
        put("a/Nap.java", GOOD_NAP);
        put("b/Nap.java", GOOD_NAP);

        TaskSources nap = nap();

        assertThat(paths(nap)).containsExactly("a/Nap.java");
        assertThat(nap.notes())
                .containsExactly("ignored: b/Nap.java, because a/Nap.java is used instead");
    }

    @Test
    void should_take_a_class_whose_own_name_ends_like_a_copy() {
        put(PROPER, GOOD_NAP);
        put(SOURCES + NAP + "Nap_copy.java", "package dev.simul.trial.nap; class Nap_copy {}");

        assertThat(paths(nap())).hasSize(2);
    }

    @Test
    void should_take_packages_below_a_source_folder_whatever_their_name() {
        put(PROPER, GOOD_NAP);
        put(SOURCES + NAP + "build/Out.java", "package dev.simul.trial.nap.build; class Out {}");
        put(SOURCES + "bin/Bin.java", "package bin; class Bin {}");

        assertThat(paths(nap())).hasSize(3);
        assertThat(nap().notes()).isEmpty();
    }

    @Test
    void should_name_a_source_outside_of_the_source_folder() {
        put(PROPER, GOOD_NAP);
        put(TASK + "Scratch.java", "package dev.simul.trial.nap; class Scratch {}");

        assertThat(nap().notes())
                .containsExactly(
                        "ignored: " + TASK + "Scratch.java, because it is not in src/main/java/");
    }

    @Test
    void should_strip_a_byte_order_mark() {
        put(PROPER, "\uFEFF" + GOOD_NAP);

        assertThat(texts(nap())).containsExactly(GOOD_NAP);
    }

    @Test
    void should_refuse_utf_16_by_name() throws IOException {
        put(PROPER, "");
        Files.write(folder.resolve(PROPER), GOOD_NAP.getBytes(StandardCharsets.UTF_16));

        assertThat(reason(nap())).isEqualTo(Reason.NOT_UTF_8);
        assertThat(message(nap()))
                .isEqualTo(
                        PROPER + ": expected text in UTF-8, found UTF-16: save the file as UTF-8");
    }

    @Test
    void should_refuse_utf_16_without_a_mark_by_name() throws IOException {
        put(PROPER, "");
        Files.write(folder.resolve(PROPER), GOOD_NAP.getBytes(StandardCharsets.UTF_16LE));

        assertThat(message(nap())).contains("found UTF-16");
    }

    @Test
    void should_read_lines_that_end_with_cr_only() {
        put(PROPER, ("// my answer\n" + GOOD_NAP).replace('\n', '\r'));

        assertThat(nap().problem()).isNull();
    }

    @Test
    void should_read_the_package_as_javac_does() {
        put(PROPER, GOOD_NAP);
        put(
                SOURCES + "Shadow.java",
                "/* \\u002a/ package org.junit.jupiter.api; class Shadow {} /* */"
                        + " package dev.simul.trial.nap; */");

        TaskSources nap = nap();

        assertThat(paths(nap)).containsExactly(PROPER);
        assertThat(nap.notes().getFirst()).contains("because its package 'org.junit.jupiter.api'");
    }

    @Test
    void should_read_a_package_behind_an_annotation() {
        put(PROPER, GOOD_NAP);
        put(
                SOURCES + NAP + "package-info.java",
                "@Deprecated(since = \")\") /* x */\npackage dev.simul.trial.nap;");

        assertThat(paths(nap())).hasSize(2);
    }

    @Test
    void should_say_what_a_changed_given_class_had_that_the_original_has_not() {
        put("tasks/02-sum/src/main/java/" + SUM + "Sum.java", GOOD_SUM);
        put(
                "tasks/02-sum/src/main/java/" + SUM + "Numbers.java",
                given().replace("static", "static int twice(int one) { return one * 2; } static"));

        TaskSources sum = take().tasks().getLast();

        assertThat(paths(sum)).hasSize(1);
        assertThat(sum.notes())
                .containsExactly(
                        "ignored: your changes to tasks/02-sum/src/main/java/"
                                + SUM
                                + "Numbers.java, because the task provides this class, and the grader"
                                + " uses the original, which does not contain twice, one");
    }

    @Test
    void should_say_nothing_of_a_given_class_that_is_only_formatted_anew() {
        put("tasks/02-sum/src/main/java/" + SUM + "Sum.java", GOOD_SUM);
        put(
                "tasks/02-sum/src/main/java/" + SUM + "Numbers.java",
                "// mine\n" + given().replace("    ", "\t"));

        assertThat(take().tasks().getLast().notes()).isEmpty();
    }

    @Test
    void should_take_resources() {
        put(PROPER, GOOD_NAP);
        put(TASK + "src/main/resources/nap/words.txt", "zzz");

        assertThat(nap().resources()).containsOnlyKeys("nap/words.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "META-INF/services/org.junit.platform.launcher.TestExecutionListener",
                "junit-platform.properties",
                NAP + "Nap.class"
            })
    void should_refuse_resources_that_could_change_how_checks_run(String name) {
        put(PROPER, GOOD_NAP);
        put(TASK + "src/main/resources/" + name, "zzz");

        assertThat(nap().resources()).isEmpty();
        assertThat(nap().notes().getFirst())
                .startsWith("ignored: the resource " + TASK + "src/main/resources/" + name + ": ");
    }

    @Test
    void should_refuse_resources_that_are_too_large() {
        put(PROPER, GOOD_NAP);
        put(TASK + "src/main/resources/large.txt", "z".repeat(IntakeLimits.RESOURCE_BYTES + 1));

        assertThat(nap().resources()).isEmpty();
        assertThat(nap().notes().getFirst()).contains("expected at most 256 KiB");
    }

    @Test
    void should_look_into_a_single_folder_around_all() {
        put("simul-main/" + PROPER, GOOD_NAP);
        put("simul-main/README.md", "");

        assertThat(paths(nap())).containsExactly("simul-main/" + PROPER);
    }

    @Test
    void should_count_each_file_once() {
        for (int i = 0; i < IntakeLimits.ENTRIES / 2 + 1; i++) {
            put("a/" + i, "");
        }
        put("b/Nap.java", GOOD_NAP);

        assertThat(take().notes()).isEmpty();
        assertThat(paths(nap())).containsExactly("b/Nap.java");
    }

    @Test
    void should_take_a_folder_by_a_link() throws IOException {
        put("real/" + PROPER, GOOD_NAP);
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, folder.resolve("real"));

        assertThat(Intake.take(link, course).tasks().getFirst().problem()).isNull();
    }

    @Test
    void should_say_that_a_folder_holds_the_submissions_of_a_class() {
        for (String name : List.of("ada", "grace", "linus")) {
            put(name + "/" + PROPER, GOOD_NAP + "// by " + name);
        }

        assertThatThrownBy(this::take)
                .hasMessage(
                        "expected one submission, found 3: use 'simul grade-class', or grade one, such as 'ada'");
    }

    @Test
    void should_not_take_the_modules_of_one_student_for_a_class() {
        put("first/src/main/java/" + NAP + "Nap.java", GOOD_NAP);
        put("second/src/main/java/" + SUM + "Sum.java", GOOD_SUM);

        assertThat(take().tasks()).allMatch(task -> task.problem() == null);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void should_name_a_source_without_the_right_to_read_it() throws IOException {
        put(PROPER, GOOD_NAP);
        lock(PROPER);

        assertThatThrownBy(this::take)
                .isInstanceOf(SubmissionException.class)
                .hasMessageStartingWith(
                        "cannot read '" + PROPER + "' of the submission: permission");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void should_name_a_folder_without_the_right_to_read_it() throws IOException {
        put(PROPER, GOOD_NAP);
        lock(SOURCES + "dev");

        assertThatThrownBy(this::take)
                .isInstanceOf(SubmissionException.class)
                .hasMessageContaining("the set-up is at fault, not the student");
    }

    private void lock(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "an administrator may read everything");
    }

    private String given() {
        try {
            return Files.readString(
                    courseFolder.resolve("tasks/02-sum/src/main/java/" + SUM + "Numbers.java"));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private void put(String path, String text) {
        TrialCourse.put(folder, path, text);
    }

    private Submission take() {
        return Intake.take(
                folder,
                course,
                task -> task.given().stream().map(name -> new SourceFile(name, given())).toList());
    }

    private TaskSources nap() {
        return take().tasks().getFirst();
    }

    private static List<String> paths(TaskSources task) {
        return task.files().stream().map(SourceFile::path).toList();
    }

    private static List<String> texts(TaskSources task) {
        return task.files().stream().map(SourceFile::text).toList();
    }

    private static Reason reason(TaskSources task) {
        return Objects.requireNonNull(task.problem()).reason();
    }

    private static String message(TaskSources task) {
        return Objects.requireNonNull(task.problem()).messages().getFirst();
    }
}
