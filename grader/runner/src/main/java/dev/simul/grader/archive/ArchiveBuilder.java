package dev.simul.grader.archive;

import dev.simul.grader.grading.ChildCommands;
import dev.simul.grader.grading.PatchCacheFolder;
import dev.simul.grader.harness.HarnessJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;

/**
 * Makes a newly built kit start quickly. Writes four things to {@code grader/runner/target/start}:
 * the kit's classes as jars, because an archive can contain only classes from jars; the class path
 * with these jars; the archives; and the JDK classes that the agent has patched. If anything fails,
 * this folder is removed and the kit starts without archives.
 */
public final class ArchiveBuilder {
    private final Path home;
    private final ArchiveFolder archives;

    private ArchiveBuilder(Path home) {
        this.home = home;
        this.archives = ArchiveFolder.of(home);
    }

    /**
     * Prepares the kit in the folder that the system property {@code simul.home} names, and exits
     * with 0, or with 1 if the preparation failed.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        ArchiveBuilder builder =
                new ArchiveBuilder(Path.of(System.getProperty("simul.home", "")).toAbsolutePath());
        try {
            builder.run();
        } catch (IOException | RuntimeException failure) {
            System.err.println(
                    "cannot create the archives, so the kit starts more slowly: " + failure);
            builder.remove();
            System.exit(1);
        }
    }

    private void run() throws IOException {
        remove();
        Files.createDirectories(archives.path());
        ChildCommands commands = ChildCommands.of(home);
        List<Path> jars = KitJars.write(commands.classPath(), archives.path());
        ArchiveRecorder recorder = new ArchiveRecorder(archives.path());
        HarnessJar.write(commands.classPath(), archives.harness());
        archives.recordings(commands.withJars(jars, archives.harness())).forEach(recorder::start);
        recorder.start(grading(ArchiveFolder.joined(jars)));
        PatchCacheFolder.fill(archives.patches(), archives.harness());
        recorder.await();
        archives.complete(jars);
    }

    /**
     * Returns a command that grades the kit itself, because the kit always contains stubs to grade.
     */
    private List<String> grading(String classPath) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // A JVM can use an archive only if this is the same; grader/simul sets it too.
                "--enable-native-access=ALL-UNNAMED",
                archives.recordingOfGrader(),
                "-Dsimul.home=" + home,
                "-cp",
                classPath,
                "dev.simul.grader.Main",
                "grade",
                home.toString(),
                "--report",
                archives.path().resolve("report").toString());
    }

    private void remove() {
        if (!Files.exists(archives.path())) {
            return;
        }
        try {
            PathUtils.deleteDirectory(archives.path());
        } catch (IOException failure) {
            System.err.println("cannot remove " + archives.path() + ": " + failure.getMessage());
        }
    }
}
