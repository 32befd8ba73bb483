package dev.simul.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.simul.grader.sandbox.linux.JvmFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class BubblewrapTest {
    @TempDir private Path folder;

    @Test
    void should_hide_all_files_but_those_that_may_be_read() throws Exception {
        Bubblewrap bubblewrap = bubblewrap();
        Path seen = Files.writeString(folder.resolve("Seen.java"), "");
        Path hidden = Files.writeString(Files.createTempFile("hidden", ".txt"), "secret");
        String source =
                "void main() { for (String each : new String[] {\"%s\", \"%s\", \"/etc/passwd\"}) {"
                                .formatted(seen, hidden)
                        + " IO.println(new java.io.File(each).exists()); } }";
        Path program = Files.writeString(folder.resolve("Program.java"), source);
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        program.toString());
        builder.redirectErrorStream(true);

        Process process = bubblewrap.start(builder);

        try (InputStream out = process.getInputStream()) {
            assertThat(new String(out.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactly("true", "false", "false");
        }
        Files.delete(hidden);
    }

    @Test
    void should_say_that_it_is_not_installed() {
        assertThatThrownBy(() -> Bubblewrap.create(folder.toString(), List.of()))
                .isInstanceOf(IOException.class)
                .hasMessage("it is not installed");
    }

    @Test
    void should_say_why_it_does_not_work() throws IOException {
        Path broken = Files.writeString(folder.resolve("bwrap"), "#!/bin/sh\necho no; exit 1\n");
        assertThat(broken.toFile().setExecutable(true)).isTrue();

        assertThatThrownBy(() -> Bubblewrap.create(folder.toString(), List.of()))
                .isInstanceOf(IOException.class)
                .hasMessage("no");
    }

    private Bubblewrap bubblewrap() {
        List<Path> readable = new ArrayList<>(JvmFiles.ofThisJdk().readable());
        readable.add(folder);
        String searchPath = System.getenv("PATH");
        try {
            return Bubblewrap.create(searchPath, readable);
        } catch (IOException unavailable) {
            assumeThat(unavailable).as("Bubblewrap works on this machine").isNull();
            throw new IllegalStateException(unavailable);
        }
    }
}
