package dev.simul.grader.launcher;

import dev.simul.grader.trial.BuiltKit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A kit with the real {@code grader/simul}, whose Java prints what it is asked to run and whose
 * Maven only writes the files that a build leaves.
 */
final class FakeKit {
    static final String BOARD_TEST = "tasks/01-nap/src/test/java/NapTest.java";
    static final String ANSWER = "tasks/01-nap/src/main/java/Nap.java";
    static final String CHECKS = "grader/checks/src/main/java/Checks.java";

    /** A source of each module of the kit. */
    static final List<String> SOURCES =
            List.of(
                    "grader/simulation/src/main/java/Simulation.java",
                    "grader/junit/src/main/java/Junit.java",
                    CHECKS,
                    "grader/student/src/main/java/Student.java",
                    "grader/runner/src/main/java/Runner.java");

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final List<String> TOOLS =
            List.of("bash", "cat", "cp", "find", "mkdir", "mv", "rm", "sed", "sleep", "touch");

    private static final String JAVA =
            """
            #!/usr/bin/env bash
            all=$*
            printf '%s\n' "LC_ALL=${LC_ALL-}" "options=${JAVA_TOOL_OPTIONS-}${JDK_JAVA_OPTIONS-}${_JAVA_OPTIONS-}" >"$CALLS.environment"
            printf '%s\n' "$all" >"$CALLS.command"
            case $all in
              *ArchiveBuilder*) echo prepare >>"$CALLS" ;;
              *) echo "started ${all##*Main }" ;;
            esac
            exit "${EXIT:-100}"
            """;

    private static final String MAVEN =
            """
            #!/usr/bin/env bash
            echo build >>"$CALLS"
            while [[ -e $CALLS.wait ]]; do sleep 0.01; done
            for module in grader/simulation grader/junit grader/checks grader/student grader/runner tasks/01-nap; do
              mkdir -p "$module/target/started" "$module/target/classes/dev/simul"
              echo "$$" >"$module/target/started/stamp.txt"
            done
            if [[ -e $CALLS.broken ]]; then
              echo '[ERROR] Failed to execute goal compile on project checks: no luck'
              exit 1
            fi
            echo >grader/simulation/target/simulation-agent.jar
            mkdir -p grader/runner/target/compiled
            echo "$PWD/grader/checks/target/classes" >grader/runner/target/class-path.txt
            echo "$$" >grader/runner/target/compiled/stamp.txt
            """;

    private final Path home;
    private final Path tools;
    private final Path jdk;
    private final Path calls;
    private final Map<String, String> environment = new HashMap<>();

    FakeKit(Path folder) {
        home = folder.resolve("kit");
        tools = folder.resolve("tools");
        jdk = folder.resolve("jdk");
        calls = folder.resolve("calls");
        write(home.resolve("pom.xml"), "");
        write(home.resolve("tasks/pom.xml"), "<modules>\n  <module>01-nap</module>\n</modules>\n");
        write(home.resolve("grader/pom.xml"), "");
        write(home.resolve(".mvn/maven.config"), "");
        SOURCES.forEach(source -> write(home.resolve(source), ""));
        write(home.resolve(BOARD_TEST), "");
        write(home.resolve(ANSWER), "");
        write(
                home.resolve("grader/simul"),
                read(BuiltKit.home().resolve("grader").resolve("simul")));
        write(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        script(jdk.resolve("bin/java"), JAVA);
        script(jdk.resolve("bin/javac"), "");
        script(tools.resolve("mvn"), MAVEN);
        TOOLS.forEach(this::provide);
        write(calls, "");
    }

    Path home() {
        return home;
    }

    /** Puts a tool of this machine on the path of the launcher, if the machine has it. */
    void provide(String tool) {
        Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .ifPresent(found -> {
                    try {
                        Files.createSymbolicLink(tools.resolve(tool), found);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                });
    }

    void removeMaven() {
        delete(tools.resolve("mvn"));
    }

    void breakMaven() {
        write(Path.of(calls + ".broken"), "");
    }

    void holdMaven() {
        write(Path.of(calls + ".wait"), "");
    }

    void releaseMaven() {
        delete(Path.of(calls + ".wait"));
    }

    /** Builds the kit, and makes all its files equally old. */
    void build() {
        start("grade").end();
        write(calls, "");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void change(String file) {
        try {
            Files.setLastModifiedTime(home.resolve(file), FileTime.from(LONG_AGO.plusSeconds(1)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void remove(String file) {
        delete(home.resolve(file));
    }

    void useAnotherJdk() {
        useJdk("25.0.2");
    }

    void useJdk(String version) {
        write(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    /** Returns what Java last had of the environment. */
    List<String> environmentOfJava() {
        return read(Path.of(calls + ".environment")).lines().toList();
    }

    /** Returns the words with which Java was started last. */
    String commandOfJava() {
        return read(Path.of(calls + ".command"));
    }

    /** Returns what Maven and Java were asked for so far, besides a grade. */
    List<String> calls() {
        return read(calls).lines().toList();
    }

    Launch start(String... arguments) {
        return run(home.resolve("grader/simul").toString(), arguments);
    }

    /** Does what {@code mvn verify} does after a build. */
    Launch prepareBuiltKit() {
        return run("-c", "source grader/simul; prepare_built_kit");
    }

    /** Sets a variable for launchers that are started from now on. */
    void set(String name, String value) {
        environment.put(name, value);
    }

    private Launch run(String script, String... arguments) {
        List<String> command =
                Stream.concat(Stream.of("bash", script), Stream.of(arguments)).toList();
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(
                        Map.of(
                                "PATH", tools.toString(),
                                "CALLS", calls.toString(),
                                "SIMUL_JAVA_HOME", jdk.toString()));
        builder.environment().putAll(environment);
        try {
            return new Launch(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void script(Path file, String text) {
        write(file, text);
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A launcher that runs. */
    record Launch(Process process) {
        /** Waits for the launcher to end, and returns what it printed. */
        End end() {
            try {
                String out = text(process.getInputStream().readAllBytes());
                String err = text(process.getErrorStream().readAllBytes());
                return new End(process.waitFor(), out, err);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interruption) {
                throw new IllegalStateException(interruption);
            }
        }

        private static String text(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    record End(int exitCode, String out, String err) {}
}
