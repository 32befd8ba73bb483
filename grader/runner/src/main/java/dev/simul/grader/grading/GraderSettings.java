package dev.simul.grader.grading;

import dev.simul.grader.child.ChildSettings;
import dev.simul.grader.compile.CompileWorker;
import dev.simul.grader.worker.CheckWorker;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a grader works with, and within which limits.
 *
 * @param classPath the class path of the child JVMs: the grader's own
 * @param agent the jar of the simulation's agent
 * @param archives a folder that may hold archives of what the child JVMs load, so that they start
 *     faster
 * @param compileLimit the time one compilation may take, by the clock on the wall
 * @param checkLimit how long a child JVM may say nothing while it runs checks, by the clock on the
 *     wall; much more than a simulation may take, so that a busy machine changes no verdict
 * @param heapMebibytes how much memory the objects of a child JVM may take, in MiB
 */
public record GraderSettings(
        List<Path> classPath,
        Path agent,
        Path archives,
        Duration compileLimit,
        Duration checkLimit,
        int heapMebibytes) {
    /** The word that lets a child's main class rehearse for an archive, and end. */
    public static final String REHEARSE = "rehearse";

    /** The file beside the archives that holds the class path they are for. */
    public static final String CLASS_PATH = "class-path.txt";

    private static final int HEAP = 256;

    /** Takes a copy. */
    public GraderSettings {
        classPath = List.copyOf(classPath);
    }

    /**
     * Returns the settings for a built kit.
     *
     * @param home the folder of the kit
     * @return the defaults: 30 s for each limit, 256 MiB
     */
    public static GraderSettings of(Path home) {
        return new GraderSettings(
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath())
                        .toList(),
                home.resolve("grader/simulation/target/simulation-agent.jar"),
                home.resolve("grader/runner/target/start"),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                HEAP);
    }

    /**
     * Returns these settings with other limits.
     *
     * @param compile the time one compilation may take
     * @param check how long a child JVM may say nothing while it runs checks
     * @return a copy
     */
    public GraderSettings withLimits(Duration compile, Duration check) {
        return new GraderSettings(classPath, agent, archives, compile, check, heapMebibytes);
    }

    /**
     * Returns these settings with another class path.
     *
     * @param otherClassPath the class path of the child JVMs
     * @return a copy
     */
    public GraderSettings withClassPath(List<Path> otherClassPath) {
        return new GraderSettings(
                otherClassPath, agent, archives, compileLimit, checkLimit, heapMebibytes);
    }

    ChildSettings compileChild() {
        return child(CompileWorker.class, useOf("compile"));
    }

    ChildSettings checkChild() {
        List<String> flags = new ArrayList<>(useOf("check"));
        flags.add("-javaagent:" + agent);
        return child(CheckWorker.class, flags);
    }

    /**
     * Returns the commands that record an archive for each kind of child. None of them needs the
     * agent, with which no archive can be recorded.
     *
     * @return the words of each command
     */
    public List<List<String>> recordings() {
        return List.of(
                recording(CompileWorker.class, "compile"), recording(CheckWorker.class, "check"));
    }

    private List<String> recording(Class<?> main, String name) {
        List<String> command =
                new ArrayList<>(
                        child(main, List.of("-XX:AOTCacheOutput=" + archive(name))).command());
        command.add(REHEARSE);
        return command;
    }

    /**
     * A JVM would take classes from an archive that was recorded with other ones in their place.
     */
    private List<String> useOf(String name) {
        return isRecorded() && Files.exists(archive(name))
                ? List.of("-XX:AOTCache=" + archive(name))
                : List.of();
    }

    private boolean isRecorded() {
        try {
            return Files.readString(archives.resolve(CLASS_PATH)).equals(joinedClassPath());
        } catch (IOException notRecorded) {
            return false;
        }
    }

    /**
     * Returns the class path as the JVM takes it.
     *
     * @return its entries in one text
     */
    public String joinedClassPath() {
        return String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList());
    }

    private Path archive(String name) {
        return archives.resolve(name + ".aot");
    }

    /**
     * The module is named, because an archive is used only where the same ones are. The code of an
     * answer is done with before compiling it well would pay, even where a course is proven.
     */
    private ChildSettings child(Class<?> main, List<String> flags) {
        List<String> all = new ArrayList<>(flags);
        all.add("-XX:TieredStopAtLevel=1");
        all.add("--add-modules=java.instrument");
        return new ChildSettings(main.getName(), classPath, heapMebibytes, all);
    }
}
