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

/** Cached classes are read as they were written, or not at all. */
class PatchCacheTest {
    private static final String KEY = "this JDK|this agent";

    private static PatchedJdk patched;

    @TempDir private Path folder;

    @BeforeAll
    static void patch() throws IOException {
        patched = PatchedJdk.create();
    }

    @Test
    void should_read_what_it_has_written() {
        cache().write(patched);

        assertThat(bytesOf(cache().read())).isEqualTo(patched.toBytes(KEY));
    }

    @Test
    void should_be_empty_at_first() {
        assertThat(cache().read()).isNull();
    }

    @Test
    void should_not_read_what_was_written_for_another_jdk_or_agent() throws IOException {
        cache().write(patched);
        PatchCache other = new PatchCache(folder.toFile(), "another JDK|this agent");
        assertThat(other.read()).isNull();

        Path moved = fileOf(other);
        Files.move(onlyFile(), moved);

        assertThat(other.read()).isNull();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.999, 1})
    void should_not_read_a_corrupt_file(double at) throws IOException {
        cache().write(patched);
        byte[] bytes = Files.readAllBytes(onlyFile());
        bytes[(int) (at * (bytes.length - 1))] ^= 4;
        Files.write(onlyFile(), bytes);

        assertThat(cache().read()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 100, 50_000})
    void should_not_read_a_truncated_file(int length) throws IOException {
        cache().write(patched);
        Files.write(onlyFile(), Arrays.copyOf(Files.readAllBytes(onlyFile()), length));

        assertThat(cache().read()).isNull();
    }

    @Test
    void should_replace_a_corrupt_file() throws IOException {
        cache().write(patched);
        Files.write(onlyFile(), new byte[] {1, 2, 3});

        cache().write(patched);

        assertThat(cache().read()).isNotNull();
    }

    @Test
    void should_cache_nothing_if_the_folder_cannot_be_created() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        PatchCache cache = new PatchCache(file.resolve("inside").toFile(), KEY);

        cache.write(patched);

        assertThat(cache.read()).isNull();
    }

    @Test
    void should_cache_nothing_if_the_folder_cannot_be_written() throws IOException {
        Path readOnly = Files.createDirectory(folder.resolve("read-only"));
        var _ = readOnly.toFile().setWritable(false);
        PatchCache cache = new PatchCache(readOnly.toFile(), KEY);

        cache.write(patched);

        // A user who may write everywhere finds the file; all others find none, and no failure.
        assertThat(cache.read() != null).isEqualTo(Files.isWritable(readOnly));
    }

    @Test
    void should_never_read_a_partial_file_while_several_threads_write() throws Exception {
        byte[] whole = patched.toBytes(KEY);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tasks.add(() -> {
                cache().write(patched);
                return true;
            });
            tasks.add(() -> {
                PatchedJdk read = cache().read();
                return read == null || Arrays.equals(bytesOf(read), whole);
            });
        }
        List<Future<Boolean>> results;
        try (var threads = Executors.newFixedThreadPool(8)) {
            results = threads.invokeAll(tasks);
        }

        assertThat(results).extracting(Future::resultNow).containsOnly(true);
        assertThat(bytesOf(cache().read())).isEqualTo(whole);
        assertThat(onlyFile()).exists();
    }

    @Test
    void should_keep_no_more_than_eight_files() {
        IntStream.range(0, 12)
                .forEach(i -> new PatchCache(folder.toFile(), "JDK " + i).write(patched));

        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".tmp"));
        assertThat(folder.toFile().list()).hasSize(8);
    }

    private PatchCache cache() {
        return new PatchCache(folder.toFile(), KEY);
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private static Path fileOf(PatchCache cache) {
        return cache.file().toPath();
    }

    private static byte[] bytesOf(PatchedJdk read) {
        return read == null ? new byte[0] : read.toBytes(KEY);
    }
}
