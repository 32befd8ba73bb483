package dev.simul.grader.handout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A student who runs commands in a handout, with the Maven of this machine and no network. */
final class StudentProcess {
    private final Path folder;

    StudentProcess(Path folder) {
        this.folder = folder;
    }

    /** Runs Maven, and returns what it printed. */
    String maven(String... words) {
        List<String> command = new ArrayList<>(List.of("mvn", "-q", "-o", "-B"));
        command.add("-Dmaven.repo.local=" + localRepository());
        command.add("-Dsimul.glyphs=ascii");
        command.addAll(List.of(words));
        return run(command);
    }

    /** Runs the launcher, and returns what it printed. */
    String simul(String... words) {
        List<String> command = new ArrayList<>(List.of("./simul"));
        command.addAll(List.of(words));
        return run(command);
    }

    private String run(List<String> command) {
        try {
            Path output = Files.createTempFile("student", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.redirectErrorStream(true).redirectOutput(output.toFile());
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("MAVEN_"));
            environment.put("JAVA_HOME", System.getProperty("java.home"));
            environment.put("NO_COLOR", "1");
            environment.put("LC_ALL", "C.UTF-8");
            // The launcher passes no options to Maven.
            environment.put("MAVEN_ARGS", "-o");
            builder.start().waitFor();
            String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
            Files.delete(output);
            return text;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    /** Removes the jars of a handout that Maven has copied to its local repository. */
    static void forget(String version) throws IOException {
        for (String artifact : List.of("simulation", "checks", "loop")) {
            Path copy = localRepository().resolve("dev/simul").resolve(artifact).resolve(version);
            if (Files.isDirectory(copy)) {
                try (Stream<Path> files = Files.walk(copy)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static Path localRepository() {
        String named = System.getProperty("localRepository");
        return named == null
                ? Path.of(System.getProperty("user.home"), ".m2", "repository")
                : Path.of(named);
    }
}
