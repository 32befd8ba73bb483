package dev.simul.simulation.internal.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checksum differs from build to build of the agent. */
class AgentFilesTest {
    private static final Map<String, String> ENTRIES =
            Map.of("a/A.class", "one", "a/B.class", "two");

    @TempDir private Path folder;

    @Test
    void should_have_the_same_checksum_for_copies_of_a_jar() throws IOException {
        assertThat(of(jar("one.jar", ENTRIES))).isEqualTo(of(jar("another.jar", ENTRIES)));
    }

    @Test
    void should_have_different_checksums_for_jars_with_different_content() throws IOException {
        long whole = of(jar("whole.jar", ENTRIES));

        assertThat(of(jar("other.jar", Map.of("a/A.class", "one", "a/B.class", "owt"))))
                .isNotEqualTo(whole);
        assertThat(of(jar("fewer.jar", Map.of("a/A.class", "one")))).isNotEqualTo(whole);
        assertThat(of(jar("named.jar", Map.of("a/A.class", "one", "a/C.class", "two"))))
                .isNotEqualTo(whole);
    }

    @Test
    void should_have_different_checksums_for_files_that_are_not_jars() throws IOException {
        Path first = Files.writeString(folder.resolve("first"), "no jar, and longer than its end");
        Path second =
                Files.writeString(folder.resolve("second"), "No jar, and longer than its end");
        Path small = Files.writeString(folder.resolve("small"), "no jar");

        assertThat(of(first)).isNotEqualTo(of(second)).isNotEqualTo(of(small));
    }

    @Test
    void should_have_another_checksum_when_a_file_in_a_folder_was_written_again()
            throws IOException {
        Path inside = Files.createDirectories(folder.resolve("classes/a/b")).resolve("C.class");
        Path classes = folder.resolve("classes");
        Files.writeString(inside, "one");
        Files.setLastModifiedTime(inside, FileTime.from(Instant.EPOCH));
        long before = of(classes);
        assertThat(of(classes)).isEqualTo(before);

        Files.setLastModifiedTime(inside, FileTime.from(Instant.EPOCH.plusSeconds(1)));

        assertThat(of(classes)).isNotEqualTo(before);
    }

    private static long of(Path path) throws IOException {
        return AgentFiles.of(path.toFile());
    }

    private Path jar(String name, Map<String, String> entries) throws IOException {
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                ZipEntry zipped = new ZipEntry(entry.getKey());
                zipped.setLastModifiedTime(FileTime.from(Instant.EPOCH));
                out.putNextEntry(zipped);
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
