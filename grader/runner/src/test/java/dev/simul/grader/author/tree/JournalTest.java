package dev.simul.grader.author.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir private Path home;

    @Test
    void should_restore_the_files_of_an_edit_that_was_interrupted() throws IOException {
        Files.writeString(home.resolve("kept.txt"), "before");
        Files.writeString(home.resolve("removed.txt"), "before");
        Journal.write(
                home,
                Map.of(
                        "kept.txt",
                        "before".getBytes(UTF_8),
                        "removed.txt",
                        "before".getBytes(UTF_8)),
                Set.of("new/file.txt"));
        Files.writeString(home.resolve("kept.txt"), "after");
        Files.delete(home.resolve("removed.txt"));
        Files.createDirectories(home.resolve("new"));
        Files.writeString(home.resolve("new/file.txt"), "after");

        assertThat(Journal.recover(home)).isTrue();

        assertThat(home.resolve("kept.txt")).hasContent("before");
        assertThat(home.resolve("removed.txt")).hasContent("before");
        assertThat(home.resolve("new")).doesNotExist();
        assertThat(home.resolve(".simul-edit")).doesNotExist();
        assertThat(Journal.recover(home)).isFalse();
    }

    @Test
    void should_forget_an_edit_that_had_changed_nothing_yet() throws IOException {
        Files.createDirectories(home.resolve(".simul-edit/old"));
        Files.writeString(home.resolve(".simul-edit/old/kept.txt"), "half");
        Files.writeString(home.resolve("kept.txt"), "whole");

        assertThat(Journal.recover(home)).isFalse();

        assertThat(home.resolve("kept.txt")).hasContent("whole");
        assertThat(home.resolve(".simul-edit")).doesNotExist();
    }

    @Test
    void should_refuse_to_overwrite_a_file_that_has_changed_since_it_was_read() throws IOException {
        Files.writeString(home.resolve("checks.yml"), "before");
        CourseTree tree = CourseTree.read(home);
        tree.put("checks.yml", "after");
        Files.writeString(home.resolve("checks.yml"), "changed by an editor");

        assertThatThrownBy(tree::write)
                .isInstanceOf(AuthorException.class)
                .hasMessageStartingWith("checks.yml: expected the file as it was read");
        assertThat(home.resolve("checks.yml")).hasContent("changed by an editor");
    }
}
