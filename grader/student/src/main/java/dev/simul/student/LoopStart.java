package dev.simul.student;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Starts the loop and the replay, which need a JDK 25, 26 or 27 and the libraries of the checks.
 * Maven downloads these libraries once, and says where they are.
 */
final class LoopStart {
    private static final String LOOP = "dev.simul.grader.command.LoopProgram";
    private static final String REPLAY = "dev.simul.grader.command.ReplayProgram";
    private static final long LIMIT_SECONDS = 5;

    private final Path folder;
    private final Maven maven;
    private final PrintWriter err;

    LoopStart(Path folder, Maven maven, PrintWriter err) {
        this.folder = folder;
        this.maven = maven;
        this.err = err;
    }

    /**
     * Runs the loop until the student quits.
     *
     * @return the exit code of the loop
     * @throws SetupException if Maven does not find the libraries
     */
    int run() throws IOException, InterruptedException {
        return start(LOOP, List.of()) == 0 ? Program.DONE : Program.BROKEN;
    }

    /**
     * Shows the schedule of a check.
     *
     * @param arguments what to show, and the files to write
     * @return the exit code of the replay
     * @throws SetupException if Maven does not find the libraries
     */
    int replay(List<String> arguments) throws IOException, InterruptedException {
        return start(REPLAY, arguments);
    }

    private int start(String main, List<String> arguments)
            throws IOException, InterruptedException {
        String version = version();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                maven.java().toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                classPath(version),
                                main,
                                folder.toString(),
                                jar("simulation", version).toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        // JVM options in the environment could prevent the JVM from starting, or change verdicts.
        Map<String, String> environment = builder.environment();
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
                .forEach(environment::remove);
        Process process = builder.start();
        Thread stop = new Thread(() -> awaitEnd(process));
        Runtime.getRuntime().addShutdownHook(stop);
        int exitCode = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(stop);
        return exitCode;
    }

    /** After Ctrl-C, lets the loop restore the terminal before the shell uses it again. */
    private static void awaitEnd(Process process) {
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (InterruptedException interruption) {
            process.destroy();
        }
    }

    private Path jar(String artifact, String version) {
        return folder.resolve(".simul/repository/dev/simul")
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".jar");
    }

    /** Returns the version of the jars of this handout. */
    private String version() throws IOException {
        Path versions = folder.resolve(".simul/repository/dev/simul/loop");
        if (Files.isDirectory(versions)) {
            String pom = Files.readString(folder.resolve(".simul/loop/pom.xml"));
            try (Stream<Path> found = Files.list(versions)) {
                Optional<String> used =
                        found.map(Path::getFileName)
                                .map(Path::toString)
                                .filter(name -> pom.contains("<version>" + name + "</version>"))
                                .findFirst();
                if (used.isPresent()) {
                    return used.get();
                }
            }
        }
        throw new SetupException(
                "expected the files of the loop in '.simul', found others: update this folder, or"
                        + " run 'mvn -q test'");
    }

    private String classPath(String version) throws IOException, InterruptedException {
        Path file = folder.resolve(".simul/loop/class-path.txt");
        Optional<String> known = usable(file, version);
        if (known.isPresent()) {
            return known.get();
        }
        err.println("simul: finding the libraries, which is done only once …");
        if (maven.findClassPath(folder.resolve(".simul/loop/pom.xml")) != 0) {
            throw new SetupException(
                    "Maven did not find the libraries, as shown above: the first run needs a"
                            + " network connection");
        }
        return usable(file, version)
                .orElseThrow(() ->
                        new SetupException(
                                "expected the class path of the loop in '"
                                        + file
                                        + "', found none: delete the folder '~/.m2/repository/dev/simul'"
                                        + " and try again"));
    }

    /**
     * Returns the class path in a file, unless it belongs to another version, or a file is gone.
     */
    private static Optional<String> usable(Path file, String version) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file, StandardCharsets.UTF_8).strip();
        boolean isWhole =
                Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(text)
                        .allMatch(entry -> Files.exists(Path.of(entry)));
        return isWhole && text.contains("loop-" + version + ".jar")
                ? Optional.of(text)
                : Optional.empty();
    }
}
