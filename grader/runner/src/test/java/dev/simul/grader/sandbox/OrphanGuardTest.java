package dev.simul.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs({OS.LINUX, OS.MAC})
class OrphanGuardTest {
    /** Much longer than it takes, so that a busy machine does not matter. */
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void should_end_children_and_remove_the_temporary_folder_if_the_jvm_is_killed()
            throws Exception {
        Process jvm =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                OrphanMain.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader printed = jvm.inputReader()) {
            long child = Long.parseLong(printed.readLine());
            Path folder = Path.of(printed.readLine());
            assertThat(ProcessHandle.of(child)).isPresent();
            assertThat(folder).isDirectory();

            jvm.destroyForcibly().waitFor();

            await().atMost(LONG).until(() -> ProcessHandle.of(child).isEmpty());
            await().atMost(LONG).until(() -> !Files.exists(folder));
        }
    }
}
