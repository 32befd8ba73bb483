package dev.simul.grader.grading;

import dev.simul.grader.child.ChildSettings;
import dev.simul.grader.compile.CompileWorker;
import dev.simul.grader.worker.CheckWorker;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What a grader works with, and within which limits.
 *
 * @param classPath the class path of the child JVMs: the grader's own
 * @param agent the jar of the simulation's agent
 * @param compileLimit the time one compilation may take, by the clock on the wall
 * @param checkLimit how long a child JVM may say nothing while it runs checks, by the clock on the
 *     wall; much more than a simulation may take, so that a busy machine changes no verdict
 * @param heapMebibytes how much memory the objects of a child JVM may take, in MiB
 */
public record GraderSettings(
        List<Path> classPath,
        Path agent,
        Duration compileLimit,
        Duration checkLimit,
        int heapMebibytes) {
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
        return new GraderSettings(classPath, agent, compile, check, heapMebibytes);
    }

    ChildSettings compileChild() {
        return new ChildSettings(
                CompileWorker.class.getName(), classPath, heapMebibytes, List.of());
    }

    ChildSettings checkChild() {
        return new ChildSettings(
                CheckWorker.class.getName(),
                classPath,
                heapMebibytes,
                List.of("-javaagent:" + agent));
    }
}
