package dev.simul.grader.salt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.grader.course.CourseSalt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaltFileTest {
    private static final String SECRET = "sixteen bytes ok";

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("course.salt");
    }

    @Test
    void should_read_all_bytes_but_line_breaks_at_the_end() throws IOException {
        Files.writeString(file, SECRET + "\r\n");

        assertThat(SaltFile.read(file).salt())
                .isEqualTo(CourseSalt.of(SECRET.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, found nothing",
        "15, found 15",
        "4097, found more",
    })
    void should_refuse_a_salt_that_is_too_short_or_too_long(int length, String words)
            throws IOException {
        Files.writeString(file, "x".repeat(length));

        assertThatThrownBy(() -> SaltFile.read(file))
                .isInstanceOf(SaltException.class)
                .hasMessageContaining(words)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("openssl rand -hex 32");
    }

    @Test
    void should_refuse_a_file_of_line_breaks() throws IOException {
        Files.writeString(file, "\n".repeat(40));

        assertThatThrownBy(() -> SaltFile.read(file)).hasMessageContaining("found nothing");
    }

    @Test
    void should_say_that_there_is_no_file() {
        assertThatThrownBy(() -> SaltFile.read(file)).hasMessageContaining("found no such file");
        assertThatThrownBy(() -> SaltFile.read(folder)).hasMessageContaining("found a folder");
        assertThatThrownBy(() -> SaltFile.read(Path.of("")))
                .hasMessageContaining("found an empty name");
    }

    @Test
    void should_tell_whether_others_can_read_the_file() throws IOException {
        Files.writeString(file, SECRET);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(SaltFile.read(file).isReadableByOthers()).isFalse();

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(SaltFile.read(file).isReadableByOthers()).isTrue();
    }
}
