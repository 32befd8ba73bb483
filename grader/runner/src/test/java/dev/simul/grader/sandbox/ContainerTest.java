package dev.simul.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerTest {
    @TempDir private Path root;

    @Test
    void should_see_no_container_on_a_plain_machine() throws IOException {
        writeGroup("0::/init.scope\n");

        assertThat(Container.sign(root, Map.of("PATH", "/bin"))).isEmpty();
    }

    @Test
    void should_recognise_the_files_of_docker_and_podman() throws IOException {
        Files.createFile(root.resolve(".dockerenv"));

        assertThat(Container.sign(root, Map.of())).contains("/.dockerenv");

        Files.delete(root.resolve(".dockerenv"));
        Files.createDirectory(root.resolve("run"));
        Files.createFile(root.resolve("run/.containerenv"));

        assertThat(Container.sign(root, Map.of())).contains("/run/.containerenv");
    }

    @Test
    void should_recognise_the_variables_of_container_managers() {
        assertThat(Container.sign(root, Map.of("container", "lxc"))).contains("container");
        assertThat(Container.sign(root, Map.of("container", ""))).isEmpty();
    }

    @Test
    void should_recognise_a_control_group() throws IOException {
        writeGroup("12:cpu:/kubepods/besteffort/pod1\n");

        assertThat(Container.sign(root, Map.of())).contains("/proc/1/cgroup: kubepods");
    }

    private void writeGroup(String text) throws IOException {
        Files.createDirectories(root.resolve("proc/1"));
        Files.writeString(root.resolve("proc/1/cgroup"), text);
    }
}
