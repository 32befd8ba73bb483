package dev.simul.grader.sandbox.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts real processes in the sandbox of Linux. */
class ConfinedStarterTest {
    private static final int EPERM = 1;
    private static final int EACCES = 13;
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir private static Path folder;
    private static ConfinedStarter starter;

    @BeforeAll
    static void start() throws IOException {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        Class<?> main = CallsMain.class;
        Path file = folder.resolve(main.getName().replace('.', '/') + ".class");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (InputStream in =
                Objects.requireNonNull(main.getResourceAsStream(main.getSimpleName() + ".class"))) {
            Files.copy(in, file);
        }
        assumeThatCode(() -> starter = create()).doesNotThrowAnyException();
    }

    private static ConfinedStarter create() throws IOException {
        JvmFiles jvm = JvmFiles.ofThisJdk();
        List<Path> readable = new ArrayList<>(jvm.readable());
        readable.add(folder);
        return ConfinedStarter.create(readable, jvm.executable());
    }

    @Test
    void should_deny_each_call_on_the_list_of_the_filter() throws Exception {
        Architecture architecture = Architecture.current().orElseThrow();
        List<Syscall> calls =
                Stream.concat(
                                ChildFilter.DENIED.stream(),
                                Stream.of(Syscall.CLONE, Syscall.EXECVE, Syscall.SOCKET))
                        .filter(call -> call.isOn(architecture))
                        .toList();

        List<String> printed =
                run(calls.stream().map(call -> call + ":" + call.number(architecture)).toList());

        assertThat(printed)
                .containsExactlyElementsOf(
                        calls.stream()
                                .map(call -> call + " " + (call == Syscall.SOCKET ? EACCES : EPERM))
                                .toList());
    }

    @Test
    void should_keep_a_process_from_ending_another_one() throws Exception {
        Architecture architecture = Architecture.current().orElseThrow();
        long pid = ProcessHandle.current().pid();
        int quietSignal = 12;

        List<String> printed =
                run(
                        List.of(
                                "kill:" + Syscall.KILL.number(architecture) + ":" + pid + ":9",
                                "tgkill:"
                                        + Syscall.TGKILL.number(architecture)
                                        + ":"
                                        + pid
                                        + ":"
                                        + pid
                                        + ":9",
                                // The filter allows this signal, so only Landlock stops it.
                                "landlock:"
                                        + Syscall.TGKILL.number(architecture)
                                        + ":"
                                        + pid
                                        + ":"
                                        + pid
                                        + ":"
                                        + quietSignal));

        assertThat(printed.subList(0, 2)).containsExactly("kill 1", "tgkill 1");
        try (Kernel kernel = new Kernel(architecture)) {
            assumeThat(Landlock.version(kernel)).isGreaterThanOrEqualTo(6);
        }
        assertThat(printed.getLast()).isEqualTo("landlock 1");
    }

    @Test
    void should_start_processes_again_and_again() throws Exception {
        for (int i = 0; i < 30; i++) {
            Process process = starter.start(builder(List.of()));

            assertThat(process.waitFor()).isZero();
        }
    }

    @Test
    void should_confine_no_other_thread_of_this_process() throws Exception {
        assertThat(Path.of("/proc/self/stat")).isReadable();
        assertThat(Files.writeString(Files.createTempFile("free", ""), "x")).exists();
        assertThat(new ProcessBuilder("/bin/sh", "-c", "exit 7").start().waitFor()).isEqualTo(7);
    }

    @Test
    void should_refuse_a_program_other_than_the_jvm() {
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", "exit 7");

        assertThatThrownBy(() -> starter.start(shell))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Permission denied");
    }

    private static ProcessBuilder builder(List<String> flags) {
        List<String> command = new ArrayList<>(List.of(JAVA, "-XX:-UsePerfData"));
        command.addAll(flags);
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        folder.toString(),
                        CallsMain.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        return builder;
    }

    private static List<String> run(List<String> calls) throws Exception {
        ProcessBuilder builder = builder(List.of());
        builder.command().addAll(calls);
        Process process = starter.start(builder);
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } finally {
            process.waitFor();
        }
    }
}
