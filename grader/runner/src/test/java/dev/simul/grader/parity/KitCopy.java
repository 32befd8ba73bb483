package dev.simul.grader.parity;

import dev.simul.grader.trial.BuiltKit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of the kit with a course of one task, for runs of Maven and of the grader that are not to
 * touch the kit. Its machinery is not compiled again.
 */
final class KitCopy {
    private static final List<String> MACHINERY = List.of("simulation", "junit", "checks");

    private final Path home;

    private KitCopy(Path home) {
        this.home = home;
    }

    /** Copies the kit to a folder, and has Maven compile the stub and the checks of the task. */
    static KitCopy make(Path folder) {
        KitCopy copy = new KitCopy(folder);
        Path kit = BuiltKit.home();
        copyAll(kit.resolve(".mvn"), folder.resolve(".mvn"));
        copy.putEdited(
                "pom.xml", "\\s*<module>(solutions|grader/student|grader/runner)</module>", "");
        copy.putEdited(
                "grader/pom.xml",
                "<properties>",
                "<properties><maven.main.skip>true</maven.main.skip>");
        for (String module : MACHINERY) {
            String name = "grader/" + module;
            copy.put(name + "/pom.xml", read(kit.resolve(name + "/pom.xml")));
            copyAll(kit.resolve(name + "/src/main"), folder.resolve(name + "/src/main"));
            copyAll(
                    kit.resolve(name + "/target/classes"),
                    folder.resolve(name + "/target/classes"));
        }
        copy.put("checks.yml", OutcomesCourse.manifest());
        copy.putEdited(
                "tasks/pom.xml",
                "(?s)<modules>.*</modules>",
                "<modules><module>" + OutcomesCourse.TASK + "</module></modules>");
        copy.put(
                "tasks/" + OutcomesCourse.TASK + "/pom.xml",
                read(kit.resolve("tasks/01-wait-n/pom.xml"))
                        .replace("01-wait-n", OutcomesCourse.TASK));
        copy.answer(OutcomesCourse.stub());
        copy.put(
                "tasks/" + OutcomesCourse.TASK + "/" + OutcomesCourse.TESTS,
                OutcomesCourse.tests());
        Run build = copy.maven("test-compile");
        if (build.exitCode() != 0) {
            throw new IllegalStateException("the copy is not built: " + build.lines());
        }
        return copy;
    }

    /** Copies this copy to another folder, as a student's. */
    KitCopy copyTo(Path folder) {
        copyAll(home, folder);
        return new KitCopy(folder);
    }

    /** Writes the answer. */
    void answer(String source) {
        put(answerFile(), source);
    }

    /** Removes the answer. */
    void removeAnswer() {
        try {
            Files.delete(home.resolve(answerFile()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs the checks as a student does. */
    Run mvnTest() {
        return maven("test");
    }

    /** Grades a submission as a grader does, by this copy's course. */
    Run grade(KitCopy submission) {
        return run(
                java().toString(),
                "-Dsimul.home=" + home,
                "-Dstdout.encoding=US-ASCII",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.simul.grader.Main",
                "grade",
                submission.home.toString());
    }

    /**
     * A program that has ended.
     *
     * @param exitCode its exit code
     * @param lines what it printed
     */
    record Run(int exitCode, List<String> lines) {}

    private Run maven(String phase) {
        List<String> command = new ArrayList<>(List.of("mvn", "-q", "-o", "-B", phase));
        String repository = System.getProperty("localRepository");
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        command.addAll(List.of("-Dsimul.glyphs=ascii", "-pl", "tasks/" + OutcomesCourse.TASK));
        return run(command.toArray(String[]::new));
    }

    private Run run(String... command) {
        try {
            Path output = Files.createTempFile(home, "run", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
            builder.redirectErrorStream(true).redirectOutput(output.toFile());
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("MAVEN_"));
            environment.put("JAVA_HOME", System.getProperty("java.home"));
            environment.put("NO_COLOR", "1");
            int exitCode = builder.start().waitFor();
            return new Run(
                    exitCode,
                    new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static String answerFile() {
        return "tasks/" + OutcomesCourse.TASK + "/" + OutcomesCourse.ANSWER;
    }

    private void putEdited(String path, String pattern, String replacement) {
        put(path, read(BuiltKit.home().resolve(path)).replaceAll(pattern, replacement));
    }

    private void put(String path, String text) {
        try {
            Path file = home.resolve(path);
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

    private static void copyAll(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
