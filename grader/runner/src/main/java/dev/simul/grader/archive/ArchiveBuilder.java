package dev.simul.grader.archive;

import dev.simul.grader.grading.GraderSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prepares a kit that has just been built to start fast. It writes, to {@code
 * grader/runner/target/start}, the kit's classes as jars, because archives know only jars; the
 * class path with these jars; and the archives. What fails is left out, and the kit starts as it
 * would have without.
 */
public final class ArchiveBuilder {
    private final Path home;
    private final Path folder;

    private ArchiveBuilder(Path home) {
        this.home = home;
        this.folder = GraderSettings.of(home).archives();
    }

    /**
     * Prepares the kit whose folder the system property {@code simul.home} names, and ends the JVM
     * with 0, or with 1 where it could not.
     *
     * @param args none
     */
    public static void main(String[] args) {
        ArchiveBuilder start =
                new ArchiveBuilder(Path.of(System.getProperty("simul.home", "")).toAbsolutePath());
        try {
            start.run();
        } catch (IOException | RuntimeException failure) {
            System.err.println("the kit starts slower than it could: " + failure);
            start.remove();
            System.exit(1);
        }
    }

    private void run() throws IOException {
        remove();
        Files.createDirectories(folder);
        GraderSettings settings = GraderSettings.of(home);
        GraderSettings packed = settings.withClassPath(KitJars.write(settings.classPath(), folder));
        ArchiveRecorder recorder = new ArchiveRecorder(folder);
        packed.recordings().forEach(recorder::start);
        recorder.start(grading(packed.joinedClassPath()));
        recorder.await();
        Files.writeString(folder.resolve(GraderSettings.CLASS_PATH), packed.joinedClassPath());
    }

    /** Grades the kit itself, whose stubs are there in any case. */
    private List<String> grading(String classPath) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:AOTCacheOutput=" + folder.resolve("grade.aot"),
                "-Dsimul.home=" + home,
                "-cp",
                classPath,
                "dev.simul.grader.Main",
                "grade",
                home.toString(),
                "--report",
                folder.resolve("report").toString());
    }

    private void remove() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            System.err.println("cannot remove " + folder + ": " + failure.getMessage());
        }
    }
}
