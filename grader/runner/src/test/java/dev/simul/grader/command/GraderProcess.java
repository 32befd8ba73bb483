package dev.simul.grader.command;

import dev.simul.grader.Main;
import dev.simul.grader.grading.ChildCommands;
import dev.simul.grader.grading.PatchCacheFolder;
import dev.simul.grader.harness.HarnessJar;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.TrialCourse;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The grader in a process, as {@code grader/simul} starts it, on a trial course. */
final class GraderProcess {
    private static final Path AGENT = Path.of("grader/simulation/target/simulation-agent.jar");

    private final Path kit;
    private final List<String> flags = new ArrayList<>();
    private String shell = "\"$@\"";

    GraderProcess(Path kit) {
        this.kit = kit;
    }

    /**
     * Builds a trial course to a folder, and prepares it as {@code grader/simul} does, except for
     * the archives.
     */
    static void buildKit(Path kit) throws IOException {
        buildUnpreparedKit(kit);
        List<Path> classPath = ChildCommands.of(kit).classPath();
        Path start = Files.createDirectories(kit.resolve("grader/runner/target/start"));
        Path harness = start.resolve("harness.jar");
        HarnessJar.write(classPath, harness);
        PatchCacheFolder.fill(start.resolve("patches"), harness);
        Files.writeString(
                start.resolve("class-path.txt"),
                classPath.stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
    }

    /** Builds a trial course to a folder, and copies the agent there. */
    static void buildUnpreparedKit(Path kit) throws IOException {
        TrialCourse.build(kit);
        Files.createDirectories(kit.resolve(AGENT).getParent());
        Files.copy(BuiltKit.home().resolve(AGENT), kit.resolve(AGENT));
    }

    GraderProcess withFlag(String flag) {
        flags.add(flag);
        return this;
    }

    /** Has a shell start the grader, whose command is {@code "$@"} in the script. */
    GraderProcess inShell(String script) {
        shell = script;
        return this;
    }

    End run(String... arguments) {
        try {
            Path err = Files.createTempFile("grader", ".err");
            Process process = start(err, arguments);
            String out =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            End end = new End(process.waitFor(), out, Files.readString(err));
            Files.delete(err);
            return end;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }

    /** Starts the grader, and writes its error stream to a file. */
    Process start(Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", shell, "bash"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED"));
        command.addAll(flags);
        command.addAll(
                List.of("-Dsimul.home=" + kit, "-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.redirectError(err.toFile()).start();
    }

    record End(int exitCode, String out, String err) {}
}
