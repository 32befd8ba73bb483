package dev.simul.student.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.student.SampleHandout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnlockFileTest {
    private static final String REMEDIES = ".simul/remedies/01-nap.yml";
    private static final String ANSWER = "answers/01-nap/reference/Nap.java";

    @TempDir private Path temp;
    private Path folder;

    @BeforeEach
    void writeHandout() throws IOException {
        folder = temp.resolve("course");
        new HandoutFolder(folder).write(SampleHandout.ofTwoTasks().make());
    }

    @Test
    void should_put_remedies_and_answers_into_the_folder() throws IOException {
        assertThat(UnlockFile.apply(write(unlock()), folder)).containsExactly("01-nap");
        assertThat(folder.resolve(REMEDIES)).hasContent("checks: {}");
        assertThat(folder.resolve(ANSWER)).hasContent("class Nap { int answer; }");
    }

    @Test
    void should_refuse_another_course() {
        assertRefused(
                unlock().course("Other"),
                "expected an unlock file for the course 'Sample', found one for 'Other'");
    }

    @Test
    void should_refuse_another_version_and_name_the_boards_that_differ() {
        assertRefused(
                unlock().task("01-nap", "second version"),
                "expected an unlock file for the version of the course in this folder, found one"
                        + " for another version, in which these boards differ: 01-nap: ask your"
                        + " instructor for the newest handout and unlock file, and run 'simul"
                        + " update' first");
    }

    @Test
    void should_refuse_a_file_for_boards_that_are_not_here() {
        assertRefused(
                new SampleHandout().task("09-far", "first version"),
                "expected an unlock file for boards in this folder, found one for 09-far");
    }

    @Test
    void should_refuse_what_is_no_unlock_file() throws IOException {
        Path text = Files.writeString(temp.resolve("notes.txt"), "notes");

        assertThatThrownBy(() -> UnlockFile.apply(text, folder))
                .hasMessageStartingWith("expected an unlock file, found something else: '");
    }

    @Test
    void should_write_nothing_besides_remedies_and_answers_of_its_boards() throws IOException {
        SampleHandout evil =
                unlock().file("simul", "evil").file("remedies/09-far.yml", "").file("pom.xml", "");

        UnlockFile.apply(write(evil), folder);

        assertThat(folder.resolve("simul")).hasContent("#!/bin/sh");
        assertThat(folder.resolve("pom.xml")).doesNotExist();
        assertThat(folder.resolve(".simul/remedies/09-far.yml")).doesNotExist();
    }

    @Test
    void should_stay_unlocked_after_an_update_that_does_not_change_the_checks() throws IOException {
        UnlockFile.apply(write(unlock()), folder);

        assertThat(update(SampleHandout.ofTwoTasks().file("README.md", "Hello."))).isEmpty();
        assertThat(folder.resolve(REMEDIES)).exists();
    }

    @Test
    void should_be_locked_again_after_an_update_that_changes_the_checks() throws IOException {
        UnlockFile.apply(write(unlock()), folder);

        assertThat(update(SampleHandout.ofTwoTasks().task("01-nap", "second version")))
                .singleElement()
                .asString()
                .startsWith("the checks of 01-nap have changed");
        assertThat(folder.resolve(REMEDIES)).doesNotExist();
    }

    private List<String> update(SampleHandout next) throws IOException {
        return new HandoutFolder(folder).update(next.make());
    }

    private static SampleHandout unlock() {
        return new SampleHandout()
                .task("01-nap", "first version")
                .file("remedies/01-nap.yml", "checks: {}")
                .file(ANSWER, "class Nap { int answer; }");
    }

    private void assertRefused(SampleHandout unlock, String sentence) {
        assertThatThrownBy(() -> UnlockFile.apply(write(unlock), folder))
                .isInstanceOf(HandoutException.class)
                .hasMessage(sentence);
        assertThat(folder.resolve("answers")).doesNotExist();
    }

    private Path write(SampleHandout unlock) throws IOException {
        return Files.write(
                temp.resolve("week-1.unlock"), UnlockFile.zip(unlock.make(IndexType.UNLOCK)));
    }
}
