package dev.simul.simulation.internal.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was kept comes back as it was, or not at all. */
class PatchCacheTest {
    private static final String KEY = "this JDK|this agent";

    private static PatchedJdk woven;

    @TempDir private Path folder;

    @BeforeAll
    static void weave() throws IOException {
        woven = PatchedJdk.weave();
    }

    @Test
    void should_give_back_what_it_kept() {
        store().write(woven);

        assertThat(bytesOf(store().read())).isEqualTo(woven.toBytes(KEY));
    }

    @Test
    void should_have_nothing_at_first() {
        assertThat(store().read()).isNull();
    }

    @Test
    void should_not_give_what_was_kept_for_another_jdk_or_agent() throws IOException {
        store().write(woven);
        PatchCache other = new PatchCache(folder.toFile(), "another JDK|this agent");
        assertThat(other.read()).isNull();

        Path moved = fileOf(other);
        Files.move(onlyFile(), moved);

        assertThat(other.read()).isNull();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.999, 1})
    void should_not_give_what_is_spoilt(double at) throws IOException {
        store().write(woven);
        byte[] bytes = Files.readAllBytes(onlyFile());
        bytes[(int) (at * (bytes.length - 1))] ^= 4;
        Files.write(onlyFile(), bytes);

        assertThat(store().read()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 100, 50_000})
    void should_not_give_what_is_cut(int length) throws IOException {
        store().write(woven);
        Files.write(onlyFile(), Arrays.copyOf(Files.readAllBytes(onlyFile()), length));

        assertThat(store().read()).isNull();
    }

    @Test
    void should_replace_what_is_spoilt() throws IOException {
        store().write(woven);
        Files.write(onlyFile(), new byte[] {1, 2, 3});

        store().write(woven);

        assertThat(store().read()).isNotNull();
    }

    @Test
    void should_do_without_where_there_can_be_no_folder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        PatchCache store = new PatchCache(file.resolve("inside").toFile(), KEY);

        store.write(woven);

        assertThat(store.read()).isNull();
    }

    @Test
    void should_do_without_where_the_folder_cannot_be_written() throws IOException {
        Path readOnly = Files.createDirectory(folder.resolve("read-only"));
        var _ = readOnly.toFile().setWritable(false);
        PatchCache store = new PatchCache(readOnly.toFile(), KEY);

        store.write(woven);

        // Whoever may write everywhere finds it there; all others find nothing, and no failure.
        assertThat(store.read() != null).isEqualTo(Files.isWritable(readOnly));
    }

    @Test
    void should_be_whole_at_any_moment_while_several_write() throws Exception {
        byte[] whole = woven.toBytes(KEY);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tasks.add(() -> {
                store().write(woven);
                return true;
            });
            tasks.add(() -> {
                PatchedJdk read = store().read();
                return read == null || Arrays.equals(bytesOf(read), whole);
            });
        }
        List<Future<Boolean>> wholeOrNothing;
        try (var threads = Executors.newFixedThreadPool(8)) {
            wholeOrNothing = threads.invokeAll(tasks);
        }

        assertThat(wholeOrNothing).extracting(Future::resultNow).containsOnly(true);
        assertThat(bytesOf(store().read())).isEqualTo(whole);
        assertThat(onlyFile()).exists();
    }

    @Test
    void should_keep_no_more_than_a_few() {
        IntStream.range(0, 12)
                .forEach(i -> new PatchCache(folder.toFile(), "JDK " + i).write(woven));

        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".tmp"));
        assertThat(folder.toFile().list()).hasSize(8);
    }

    private PatchCache store() {
        return new PatchCache(folder.toFile(), KEY);
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private static Path fileOf(PatchCache store) {
        return store.file().toPath();
    }

    private static byte[] bytesOf(PatchedJdk read) {
        return read == null ? new byte[0] : read.toBytes(KEY);
    }
}
