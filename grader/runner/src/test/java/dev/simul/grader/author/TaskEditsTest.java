package dev.simul.grader.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.author.tree.AuthorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskEditsTest {
    @TempDir private Path home;
    private AuthoredCourse course;
    private Map<String, String> before;

    @BeforeEach
    void write() {
        course = AuthoredCourse.write(home);
        before = course.files();
    }

    @Test
    void should_rename_everything_that_belongs_to_a_task() {
        rename("03-long-end", "03-finish", null);

        Map<String, String> files = course.files();
        assertThat(files)
                .hasSameSizeAs(before)
                .containsKeys(
                        "tasks/03-finish/README.md",
                        "tasks/03-finish/timeline.svg",
                        "tasks/03-finish/src/main/java/trial/finish/LongEnd.java",
                        "tasks/03-finish/src/test/java/trial/finish/LongEndTest.java",
                        "solutions/src/main/java/trial/finish/LongEnd.java",
                        "solutions/mutants/03-finish.yml");
        assertThat(files.values())
                .noneMatch(text -> text.contains("03-long-end") || text.contains("trial.longend"));
        assertThat(files.get("tasks/pom.xml")).contains("<module>03-finish</module>");
        assertThat(files.get("README.md")).contains("| [03 The end](tasks/03-finish/README.md) |");
        assertThat(files.get("checks.yml"))
                .contains("  # About 03-finish.\n  - id: 03-finish\n")
                .contains("package: trial.finish\n");
        assertThat(home.resolve("tasks/03-long-end")).doesNotExist();
    }

    @Test
    void should_rename_to_a_free_number_and_place_the_task_there() {
        rename("03-long-end", "00-long-end", null);

        assertThat(ids()).containsExactly("00-long-end", "01-nap", "02-sum");
        assertThat(course.text("tasks/pom.xml"))
                .containsSubsequence("00-long-end", "01-nap", "02-sum");
        assertThat(course.text("tasks/00-long-end/README.md")).isEqualTo("# Board 00 · The end\n");
    }

    @Test
    void should_change_the_title_everywhere() {
        rename("02-sum", "02-sum", "Sums: more");

        assertThat(course.text("checks.yml")).contains("title: \"Sums: more\"\n");
        assertThat(course.text("tasks/02-sum/README.md")).isEqualTo("# Board 02 · Sums: more\n");
        assertThat(course.text("README.md")).contains("[02 Sums: more](tasks/02-sum/README.md)");
    }

    @Test
    void should_move_a_task_and_those_between() {
        assertThat(move("03-long-end", "01"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "03-long-end", "01-long-end",
                                "01-nap", "02-nap",
                                "02-sum", "03-sum"));

        assertThat(ids()).containsExactly("01-long-end", "02-nap", "03-sum");
        assertThat(course.text("checks.yml")).contains("title: runs as in board 02,");
        assertThat(course.text("checks.yml")).contains("tasks: [02-nap, 03-sum]");
        assertThat(course.text("tasks/03-sum/src/main/java/trial/sum/Sum.java"))
                .contains("/** Board 03. */");
        assertThat(course.text("tasks/02-nap/timeline.svg")).contains("board 02");
        assertThat(course.text("README.md"))
                .containsSubsequence("[01 The end]", "[02 A nap]", "[03 A sum]");
    }

    @Test
    void should_restore_each_byte_if_a_task_is_moved_back() {
        move("03-long-end", "1");
        move("01-long-end", "3");

        assertThat(course.files()).isEqualTo(before);
    }

    @Test
    void should_move_a_task_to_a_number_that_no_task_has() {
        assertThat(move("01-nap", "07")).containsExactly(Map.entry("01-nap", "07-nap"));

        assertThat(ids()).containsExactly("02-sum", "03-long-end", "07-nap");
    }

    @Test
    void should_remove_everything_of_a_task_and_name_what_mentions_it() {
        course.put("tasks/02-sum/README.md", "# Board 02 · A sum\n\nSee board 01.\n");

        List<String> mentions = remove("01-nap");

        assertThat(mentions)
                .containsExactly("checks.yml:10", "checks.yml:19", "tasks/02-sum/README.md:3");
        assertThat(course.files())
                .allSatisfy((path, text) -> assertThat(path + text).doesNotContain("01-nap"));
        assertThat(course.files().keySet()).noneMatch(path -> path.contains("trial/nap"));
        assertThat(course.text("README.md"))
                .startsWith("# Authored: 2 right and 1 wrong answers")
                .doesNotContain("A nap");
        assertThat(home.resolve("tasks/01-nap")).doesNotExist();
    }

    @Test
    void should_remove_what_was_added() {
        CourseEdit edit = CourseEdit.of(home);
        NewTask.of(edit, "04-pause", "Pause", null, null, "all").addTo(edit);
        edit.write();

        assertThat(ids()).contains("04-pause");
        remove("04-pause");

        assertThat(course.files()).isEqualTo(before);
    }

    @Test
    void should_refuse_a_number_that_another_task_has() {
        assertThatThrownBy(() -> rename("01-nap", "02-nap", null))
                .isInstanceOf(AuthorException.class)
                .hasMessage(
                        "the number 02 belongs to the task '02-sum': use a number that no task has,"
                                + " such as 04; 'grader/simul move' changes the order afterwards");
        assertThat(course.files()).isEqualTo(before);
    }

    @Test
    void should_refuse_a_package_that_another_task_has() {
        assertThatThrownBy(() -> rename("01-nap", "01-sum", null))
                .hasMessage(
                        "the package trial.sum belongs to the task '02-sum': use another id; nothing"
                                + " has been changed");
    }

    @Test
    void should_refuse_a_course_with_an_unresolved_merge() {
        course.put(
                "tasks/02-sum/README.md",
                "text\n<<<<<<< ours\nboard 01\n=======\n>>>>>>> theirs\n");

        assertThatThrownBy(() -> move("01-nap", "03"))
                .isInstanceOf(AuthorException.class)
                .hasMessageStartingWith(
                        "tasks/02-sum/README.md:2: expected a file without conflicts");
        assertThat(course.text("checks.yml")).isEqualTo(before.get("checks.yml"));
    }

    @Test
    void should_refuse_a_folder_that_is_in_the_way() {
        course.put("solutions/examples/04-nap/Old.java", "old");

        assertThatThrownBy(() -> rename("01-nap", "04-nap", null))
                .hasMessageStartingWith("solutions/examples/04-nap/: expected no such folder");
    }

    @Test
    void should_undo_everything_if_a_file_cannot_be_written() throws Exception {
        Files.writeString(home.resolve("tasks/07-nap"), "a file where a folder must be");
        before = course.files();

        assertThatThrownBy(() -> move("01-nap", "07"))
                .isInstanceOf(AuthorException.class)
                .hasMessageStartingWith("the course cannot be written: ")
                .hasMessageEndingWith("; everything has been undone");
        assertThat(course.files()).isEqualTo(before);
    }

    @Test
    void should_suggest_tasks_with_similar_ids() {
        assertThatThrownBy(() -> remove("11-nap"))
                .hasMessage(
                        "expected the id of a task of this course, found '11-nap': did you mean"
                                + " 01-nap?");
    }

    private void rename(String from, String to, String title) {
        CourseEdit edit = CourseEdit.of(home);
        new TaskEdits(edit).rename(from, to, title);
        edit.write();
    }

    private Map<String, String> move(String id, String position) {
        CourseEdit edit = CourseEdit.of(home);
        Map<String, String> ids = new TaskEdits(edit).move(id, position);
        edit.write();
        return ids;
    }

    private List<String> remove(String id) {
        CourseEdit edit = CourseEdit.of(home);
        List<String> mentions = new TaskEdits(edit).remove(id);
        edit.write();
        return mentions;
    }

    private List<String> ids() {
        return Manifest.read(home.resolve("checks.yml")).tasks().stream()
                .map(TaskEntry::id)
                .toList();
    }
}
