package dev.simul.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxTest {
    @Test
    void should_confine_nothing_if_it_is_off() {
        assertThat(Sandbox.off().protection())
                .isEqualTo(new Protection(Isolation.OFF, Mechanism.NONE));
    }

    @Test
    void should_use_one_starter_for_children_that_are_confined_in_the_same_way() {
        Sandbox sandbox = Sandbox.of(Isolation.BEST_EFFORT);
        List<Path> readable = List.of(Path.of("/tmp"));

        assertThat(sandbox.starter(new Confinement(readable)))
                .isSameAs(sandbox.starter(new Confinement(readable)));
    }

    /** A JVM in the sandbox cannot make a sandbox itself. */
    @Test
    void should_refuse_strict_isolation_where_the_kernel_does_not_allow_a_sandbox()
            throws Exception {
        Sandbox sandbox = Sandbox.of(Isolation.BEST_EFFORT);
        assumeThat(sandbox.protection().mechanism())
                .as("this machine has Landlock and seccomp: %s", sandbox.missing())
                .isEqualTo(Mechanism.LANDLOCK);
        String classPath = System.getProperty("java.class.path");
        List<Path> readable =
                Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of).toList();
        Process process =
                sandbox.starter(new Confinement(readable))
                        .start(
                                new ProcessBuilder(
                                                Path.of(
                                                                System.getProperty("java.home"),
                                                                "bin",
                                                                "java")
                                                        .toString(),
                                                "--enable-native-access=ALL-UNNAMED",
                                                "-cp",
                                                classPath,
                                                StrictMain.class.getName())
                                        .redirectErrorStream(true));
        try (InputStream out = process.getInputStream()) {
            assertThat(new String(out.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("refused: strict isolation is not possible on this machine: ")
                    .contains("run 'simul doctor' to see what to do");
        }
    }
}
