package dev.simul.student;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs the Maven that is installed on this machine, on a supported JDK. */
final class Maven {
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    /** Suppresses the JDK's warnings about Maven's libraries, which students cannot change. */
    private static final String NO_WARNINGS =
            "--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED";

    private final Path program;
    private final Path jdk;
    private final Path folder;

    private Maven(Path program, Path jdk, Path folder) {
        this.program = program;
        this.jdk = jdk;
        this.folder = folder;
    }

    /**
     * Finds Maven and a JDK 25, 26 or 27.
     *
     * @param folder the folder of the handout
     * @throws SetupException if either of them is not found
     */
    static Maven find(Path folder) {
        Path jdk = SupportedJdk.find();
        return new Maven(
                Stream.of(variable("PATH").split(Pattern.quote(File.pathSeparator), -1))
                        .filter(entry -> !entry.isBlank())
                        .map(entry -> Path.of(entry, WINDOWS ? "mvn.cmd" : "mvn"))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow(() ->
                                new SetupException(
                                        "expected 'mvn' on the PATH, found no such command: install"
                                                + " Maven 3.8.7 or newer")),
                jdk,
                folder);
    }

    /**
     * Runs the checks of boards, and prints Maven's output.
     *
     * @param boards the ids of the boards; if empty, the checks of all boards are run
     * @return Maven's exit code
     */
    int test(List<String> boards) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "-q", "test"));
        if (!boards.isEmpty()) {
            command.add("-pl");
            command.add(String.join(",", boards.stream().map(id -> "tasks/" + id).toList()));
        }
        return run(command);
    }

    /**
     * Writes the class path of a project, and prints Maven's output.
     *
     * @param pom the pom of the project, which says where the class path is written
     * @return Maven's exit code
     */
    int findClassPath(Path pom) throws IOException, InterruptedException {
        return run(
                List.of(
                        program.toString(),
                        "-q",
                        "-f",
                        pom.toString(),
                        "dependency:build-classpath"));
    }

    /** Returns the program that starts a JVM of the supported JDK. */
    Path java() {
        return jdk.resolve(WINDOWS ? "bin/java.exe" : "bin/java");
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(folder.toFile()).inheritIO();
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", jdk.toString());
        environment.put("MAVEN_OPTS", (variable("MAVEN_OPTS") + " " + NO_WARNINGS).strip());
        Process process = builder.start();
        Thread stop = new Thread(() -> end(process));
        Runtime.getRuntime().addShutdownHook(stop);
        int exitCode = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(stop);
        return exitCode;
    }

    /** Terminates Maven and the test JVMs that Maven has started. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    static String variable(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }
}
