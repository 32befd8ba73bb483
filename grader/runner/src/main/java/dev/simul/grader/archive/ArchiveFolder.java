package dev.simul.grader.archive;

import dev.simul.grader.grading.ChildCommands;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The folder for the AOT archives of a built kit. It also contains the jars that the archives were
 * recorded with, and the class path with these jars.
 */
public final class ArchiveFolder {
    private static final String COMPILE = "compile.aot";
    private static final String CHECK = "check.aot";
    private static final String GRADE = "grade.aot";
    private static final String HARNESS = "harness.jar";
    private static final String PATCHES = "patches";
    private static final String CLASS_PATH = "class-path.txt";

    private final Path folder;

    private ArchiveFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the archive folder of a kit. This folder need not exist.
     *
     * @param home the folder of the kit
     * @return the archive folder, {@code grader/runner/target/start}
     */
    public static ArchiveFolder of(Path home) {
        return new ArchiveFolder(home.resolve("grader/runner/target/start"));
    }

    /**
     * Returns commands that start child JVMs with the archives, if the archives were recorded with
     * the same class path. Otherwise, returns the commands unchanged, because a JVM would load
     * classes even from an archive that was recorded with another class path.
     *
     * @param commands the commands that start the children
     * @return the same commands, with the harness, a flag for each usable archive, and the cache of
     *     patched JDK classes
     */
    public ChildCommands addTo(ChildCommands commands) {
        return isFor(commands.classPath())
                ? commands.withJars(commands.classPath(), harness())
                        .withFlags(useOf(COMPILE), useOf(CHECK))
                        .withPatches(patches())
                : commands;
    }

    private boolean isFor(List<Path> classPath) {
        try {
            return Files.readString(folder.resolve(CLASS_PATH)).equals(joined(classPath));
        } catch (IOException notRecorded) {
            return false;
        }
    }

    private List<String> useOf(String name) {
        Path archive = folder.resolve(name);
        return Files.exists(archive) ? List.of("-XX:AOTCache=" + archive) : List.of();
    }

    /** Returns the jar of the harness. */
    Path harness() {
        return folder.resolve(HARNESS);
    }

    /** Returns the folder for the cache of patched JDK classes. */
    Path patches() {
        return folder.resolve(PATCHES);
    }

    Path path() {
        return folder;
    }

    /** Returns the commands that record an archive for each kind of child. */
    List<List<String>> recordings(ChildCommands commands) {
        return commands.withFlags(List.of(recordingOf(COMPILE)), List.of(recordingOf(CHECK)))
                .warmUps();
    }

    /** Returns the flag of the JVM that records an archive for the grader itself. */
    String recordingOfGrader() {
        return recordingOf(GRADE);
    }

    private String recordingOf(String name) {
        return "-XX:AOTCacheOutput=" + folder.resolve(name);
    }

    /** Marks the archives as valid for a class path. */
    void complete(List<Path> classPath) throws IOException {
        Files.writeString(folder.resolve(CLASS_PATH), joined(classPath));
    }

    static String joined(List<Path> classPath) {
        return classPath.stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
