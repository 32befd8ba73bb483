package dev.simul.student.handout;

import static dev.simul.student.SampleHandout.CHECK;
import static dev.simul.student.SampleHandout.OTHER_STUB;
import static dev.simul.student.SampleHandout.STUB;
import static java.nio.charset.StandardCharsets.UTF_8;
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

class HandoutFolderTest {
    private final SampleHandout sample = SampleHandout.ofTwoTasks();
    private Path folder;

    @BeforeEach
    void writeFirstVersion(@TempDir Path temp) throws IOException {
        folder = temp.resolve("für alle");
        new HandoutFolder(folder).write(sample.make());
    }

    @Test
    void should_write_all_files_and_their_list() throws IOException {
        assertThat(folder.resolve(STUB)).hasContent("class Nap {}");
        assertThat(new HandoutFolder(folder).index()).isEqualTo(sample.make().index());
        assertThat(folder.resolve("simul")).isExecutable();
        assertThat(folder.resolve(".simul")).isDirectoryNotContaining("glob:**unfinished*");
    }

    @Test
    void should_refuse_to_write_to_a_folder_with_files() {
        assertThatThrownBy(() -> new HandoutFolder(folder).write(sample.make()))
                .isInstanceOf(HandoutException.class)
                .hasMessageStartingWith("expected an empty folder, found files in '" + folder);
    }

    @Test
    void should_refuse_to_update_a_folder_that_has_no_handout(@TempDir Path other)
            throws IOException {
        Files.writeString(other.resolve("thesis.txt"), "mine");

        assertThatThrownBy(() -> new HandoutFolder(other).update(sample.make()))
                .hasMessageStartingWith("expected a handout or an empty folder");
        assertThat(other).isDirectoryContaining("glob:**thesis.txt");
    }

    @Test
    void should_update_a_stub_that_the_student_has_not_changed() throws IOException {
        assertThat(update(sample.file(STUB, "class Nap { int hours; }")))
                .containsExactly(STUB + " was corrected");
        assertThat(folder.resolve(STUB)).hasContent("class Nap { int hours; }");
    }

    @Test
    void should_keep_the_student_s_files_and_replace_those_of_the_course() throws IOException {
        Path helper = folder.resolve("tasks/01-nap/src/main/java/Helper.java");
        Path test = folder.resolve("tasks/01-nap/src/test/java/MyTest.java");
        Files.writeString(folder.resolve(STUB), "my answer");
        Files.writeString(helper, "my helper");
        Files.writeString(test, "my test");

        assertThat(update(sample.file(CHECK, "corrected").file("README.md", "Hello.")))
                .containsExactly(CHECK + " was corrected");
        assertThat(folder.resolve(STUB)).hasContent("my answer");
        assertThat(helper).hasContent("my helper");
        assertThat(test).hasContent("my test");
        assertThat(folder.resolve(CHECK)).hasContent("corrected");
        assertThat(folder.resolve("README.md")).hasContent("Hello.");
    }

    @Test
    void should_show_the_new_original_beside_an_answer() throws IOException {
        Files.writeString(folder.resolve(STUB), "my answer");

        assertThat(update(sample.file(STUB, "new stub")))
                .containsExactly(
                        STUB
                                + " was kept as you wrote it; the original has changed, and the new"
                                + " original is in "
                                + STUB
                                + ".new");
        assertThat(folder.resolve(STUB)).hasContent("my answer");
        assertThat(folder.resolve(STUB + ".new")).hasContent("new stub");
        assertThat(update(sample)).as("the same version once more").isEmpty();
    }

    @Test
    void should_set_a_changed_check_aside_before_it_is_replaced() throws IOException {
        Files.writeString(folder.resolve(CHECK), "my own check");

        assertThat(update(sample.file(CHECK, "corrected")))
                .containsExactly(
                        CHECK + " was replaced; your version is kept as " + CHECK + ".old");
        assertThat(folder.resolve(CHECK)).hasContent("corrected");
        assertThat(folder.resolve(CHECK + ".old")).hasContent("my own check");
    }

    @Test
    void should_write_a_file_again_that_the_student_deleted() throws IOException {
        Files.delete(folder.resolve(STUB));

        assertThat(update(sample)).isEmpty();
        assertThat(folder.resolve(STUB)).hasContent("class Nap {}");
    }

    @Test
    void should_keep_a_task_that_is_no_longer_part_of_the_course() throws IOException {
        assertThat(update(sample.withoutTask("02-sum")))
                .containsExactly(
                        "tasks/02-sum is no longer part of the course; its folder is kept, but no"
                                + " longer checked");
        assertThat(folder.resolve(OTHER_STUB)).hasContent("class Sum {}");
    }

    @Test
    void should_delete_a_file_that_a_task_no_longer_has() throws IOException {
        assertThat(update(sample.without(CHECK))).isEmpty();
        assertThat(folder.resolve("tasks/01-nap/src/test")).doesNotExist();
    }

    @Test
    void should_complete_an_update_that_was_interrupted() throws IOException {
        Files.writeString(folder.resolve(STUB), "my answer");
        Handout second =
                SampleHandout.ofTwoTasks()
                        .file(STUB, "new stub")
                        .file(OTHER_STUB, "new sum")
                        .file(CHECK, "corrected")
                        .make();
        interrupt(second, List.of(OTHER_STUB));

        Handout third =
                SampleHandout.ofTwoTasks()
                        .file(STUB, "new stub")
                        .file(OTHER_STUB, "newest sum")
                        .file(CHECK, "corrected")
                        .make();
        assertThat(new HandoutFolder(folder).update(third))
                .filteredOn(note -> !note.endsWith(" was corrected"))
                .hasSize(1);
        assertThat(folder.resolve(STUB)).hasContent("my answer");
        assertThat(folder.resolve(STUB + ".new")).hasContent("new stub");
        assertThat(folder.resolve(OTHER_STUB)).hasContent("newest sum");
        assertThat(folder.resolve(CHECK)).hasContent("corrected");
        assertThat(new HandoutFolder(folder).index()).isEqualTo(third.index());
    }

    @Test
    void should_complete_a_first_version_that_was_interrupted(@TempDir Path other)
            throws IOException {
        folder = other.resolve("new");
        interrupt(sample.make(), List.of(STUB));

        assertThat(update(sample)).isEmpty();
        assertThat(folder.resolve(CHECK)).hasContent("class NapTest {}");
    }

    @Test
    void should_refuse_another_course_or_assignment() {
        assertThatThrownBy(() -> update(SampleHandout.ofTwoTasks().course("Other")))
                .hasMessage(
                        "expected an update of the course 'Sample', found the course 'Other': put"
                                + " it into another folder");
        assertThatThrownBy(() -> update(SampleHandout.ofTwoTasks().assignment("week-2")))
                .hasMessageContaining("found the course 'Sample', assignment 'week-2'");
    }

    /**
     * Leaves the folder in the state of an update that was killed after it had written some files.
     */
    private void interrupt(Handout handout, List<String> written) throws IOException {
        FolderFiles files = new FolderFiles(folder);
        files.write(".simul/unfinished.txt", handout.index().text().getBytes(UTF_8));
        for (String path : written) {
            files.write(path, handout.contents().get(path));
        }
    }

    private List<String> update(SampleHandout next) throws IOException {
        return new HandoutFolder(folder).update(next.make());
    }
}
