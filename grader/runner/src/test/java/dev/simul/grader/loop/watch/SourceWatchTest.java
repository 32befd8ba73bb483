package dev.simul.grader.loop.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceWatchTest {
    private static final List<String> BOARDS = List.of("01-one", "02-two");

    @TempDir private Path tasks;
    private Path file;

    @BeforeEach
    void writeBoards() throws IOException {
        for (String board : BOARDS) {
            Files.createDirectories(tasks.resolve(board).resolve("src/main/java/a"));
            Files.writeString(tasks.resolve(board).resolve("src/main/java/a/A.java"), "class A {}");
        }
        file = tasks.resolve("01-one/src/main/java/a/A.java");
    }

    private static Set<String> changed(SourceWatch watch) throws Exception {
        return CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return watch.await();
                            } catch (InterruptedException interruption) {
                                throw new IllegalStateException(interruption);
                            }
                        })
                .get(30, TimeUnit.SECONDS);
    }

    @Test
    void should_notice_a_saved_file() throws Exception {
        try (SourceWatch watch = new SourceWatch(tasks, BOARDS, true)) {
            Files.writeString(file, "class A { int a; }");

            assertThat(changed(watch)).containsExactly("01-one");
        }
    }

    @Test
    void should_notice_a_file_that_an_editor_replaces() throws Exception {
        try (SourceWatch watch = new SourceWatch(tasks, BOARDS, true)) {
            Path written = Files.writeString(file.resolveSibling("A.java~"), "class A { int a; }");
            Files.move(written, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

            assertThat(changed(watch)).containsExactly("01-one");
        }
    }

    @Test
    void should_notice_a_file_in_a_new_folder() throws Exception {
        try (SourceWatch watch = new SourceWatch(tasks, BOARDS, true)) {
            Path folder = tasks.resolve("02-two/src/main/java/a/b");
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("B.java"), "class B {}");

            assertThat(changed(watch)).containsExactly("02-two");
        }
    }

    @Test
    void should_ignore_what_a_build_writes() throws Exception {
        try (SourceWatch watch = new SourceWatch(tasks, BOARDS, true)) {
            Files.createDirectories(tasks.resolve("02-two/target"));
            Files.writeString(tasks.resolve("02-two/target/T.java"), "class T {}");
            Files.writeString(file, "class A { int a; }");

            assertThat(changed(watch)).containsExactly("01-one");
        }
    }

    @Test
    void should_poll_if_the_system_has_no_events() throws Exception {
        SourceWatch.Events none =
                () -> {
                    throw new IOException("User limit of inotify instances reached");
                };
        try (SourceWatch watch = new SourceWatch(tasks, BOARDS, none)) {
            Files.writeString(file, "class A { int a; }");

            assertThat(changed(watch)).containsExactly("01-one");
            assertThat(watch.isPolling()).isTrue();
        }
    }
}
