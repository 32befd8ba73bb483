package dev.simul.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class RunFolderTest {
    @TempDir private Path temporary;
    private Process child;

    @BeforeEach
    void startChild() throws IOException {
        child = new ProcessBuilder("sleep", "1000").start();
    }

    @AfterEach
    void endChild() {
        child.destroyForcibly();
    }

    @Test
    void should_remove_the_folder_of_a_killed_grader_and_end_its_children() throws Exception {
        Path leftover = folder(child.toHandle().info().startInstant().orElseThrow());

        RunFolder.sweep(temporary);

        assertThat(leftover).doesNotExist();
        assertThat(child.waitFor()).isNotZero();
    }

    @Test
    void should_not_end_a_process_that_only_has_the_number_of_a_child() throws Exception {
        Path leftover = folder(Instant.now().minus(Duration.ofHours(1)));

        RunFolder.sweep(temporary);

        assertThat(leftover).doesNotExist();
        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void should_keep_the_folder_of_a_grader_that_still_runs() throws Exception {
        Path used = folder(child.toHandle().info().startInstant().orElseThrow());
        try (FileChannel lock = FileChannel.open(used.resolve("lock"), StandardOpenOption.WRITE)) {
            assertThat(lock.tryLock()).isNotNull();

            RunFolder.sweep(temporary);
        }

        assertThat(used).isDirectory();
        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void should_keep_files_and_links_with_the_same_names() throws Exception {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.createFile(elsewhere.resolve("lock"));
        Path link = Files.createSymbolicLink(temporary.resolve("simul-run-link"), elsewhere);
        Path file = Files.createFile(temporary.resolve("simul-run-file"));

        RunFolder.sweep(temporary);

        assertThat(elsewhere.resolve("lock")).exists();
        assertThat(link).exists();
        assertThat(file).exists();
    }

    @Test
    void should_link_each_file_once_and_give_files_with_the_same_name_different_names()
            throws Exception {
        RunFolder run = RunFolder.ofThisJvm();
        Path first = Files.writeString(temporary.resolve("linked.txt"), "first");
        Path other = Files.createDirectory(temporary.resolve("other")).resolve("linked.txt");
        Files.writeString(other, "other");

        Path link = run.link("linked.txt", first);
        Path otherLink = run.link("linked.txt", other);

        assertThat(run.link("linked.txt", first)).isEqualTo(link);
        assertThat(link).isRelative();
        assertThat(run.work().resolve(link)).hasContent("first");
        assertThat(run.work().resolve(otherLink)).hasContent("other");
    }

    @Test
    void should_keep_what_a_leftover_folder_links_to() throws Exception {
        Path leftover = folder(Instant.now().minus(Duration.ofHours(1)));
        Path kit = Files.createDirectory(temporary.resolve("kit"));
        Path file = Files.createFile(kit.resolve("harness.jar"));
        Files.createSymbolicLink(leftover.resolve("patches"), kit);
        Files.createSymbolicLink(leftover.resolve("harness.jar"), file);

        RunFolder.sweep(temporary);

        assertThat(leftover).doesNotExist();
        assertThat(file).exists();
    }

    private Path folder(Instant start) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("simul-run-1"));
        Files.createFile(folder.resolve("lock"));
        Files.writeString(
                folder.resolve("children"), child.pid() + " " + start.toEpochMilli() + "\n");
        return folder;
    }
}
