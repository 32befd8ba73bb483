package dev.simul.grader.guide;

import dev.simul.grader.trial.BuiltKit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A copy of the kit in which commands run as a reader would type them. */
final class GuideKit {
    private static final Set<String> LEFT_OUT =
            Set.of(".git", "benchmarks", "start", "surefire-reports", "generated-test-sources");

    private final Path home;

    private GuideKit(Path home) {
        this.home = home;
    }

    /**
     * Copies the kit with its compiled classes. The classes of the machinery are not compiled
     * again: the guide does not change their sources.
     */
    static GuideKit copyTo(Path home) throws IOException {
        Path kit = BuiltKit.home();
        Files.walkFileTree(kit, new Copying(kit, home));
        Path pom = home.resolve("grader/pom.xml");
        Files.writeString(
                pom,
                Files.readString(pom)
                        .replace(
                                "<properties>",
                                "<properties><maven.main.skip>true</maven.main.skip>"));
        String options = "\n--offline\n";
        String repository = System.getProperty("localRepository");
        if (repository != null) {
            options += "-Dmaven.repo.local=" + repository + "\n";
        }
        Files.writeString(home.resolve(".mvn/maven.config"), options, StandardOpenOption.APPEND);
        return new GuideKit(home);
    }

    void write(String path, String text) throws IOException {
        Files.createDirectories(home.resolve(path).getParent());
        Files.writeString(home.resolve(path), text);
    }

    /** Replaces an entry of the manifest, as far as the next empty line. */
    void replaceEntry(String id, String entry) throws IOException {
        String text = Files.readString(home.resolve("checks.yml"));
        int start = text.indexOf("  - id: " + id + "\n");
        int end = text.indexOf("\n\n", start) + 1;
        write("checks.yml", text.substring(0, start) + entry + text.substring(end));
    }

    /** Returns what a file of the copy contains. */
    String text(String path) throws IOException {
        return Files.readString(home.resolve(path));
    }

    /**
     * What a command did.
     *
     * @param exitCode its exit code
     * @param output what it printed, on both streams
     */
    record Result(int exitCode, String output) {}

    Result run(String command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("guide", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder("bash", "-c", command)
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("MAVEN_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("NO_COLOR", "1");
        environment.remove("COLUMNS");
        int exitCode = builder.start().waitFor();
        List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return new Result(exitCode, String.join("\n", lines));
    }

    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes ignored)
                throws IOException {
            if (LEFT_OUT.contains(String.valueOf(folder.getFileName()))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes found) throws IOException {
            if (found.isRegularFile()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
