package dev.simul.grader.sandbox.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class JvmFilesTest {
    @TempDir private Path folder;

    @Test
    @SuppressWarnings("restricted") // System.load
    void should_contain_a_library_in_an_unusual_folder_but_not_the_folder() throws IOException {
        Path library = folder.toRealPath().resolve("libodd.so");
        Files.copy(Path.of(System.getProperty("java.home"), "lib", "libprefs.so"), library);
        System.load(library.toString());

        assertThat(JvmFiles.ofThisJdk().readable())
                .contains(library)
                .doesNotContain(library.getParent());
    }

    @Test
    void should_contain_a_loader_that_can_be_run() {
        assertThat(JvmFiles.ofThisJdk().executable())
                .anyMatch(program -> String.valueOf(program.getFileName()).startsWith("ld-"));
    }
}
