package dev.simul.grader.grading;

import dev.simul.grader.child.ChildLimits;
import dev.simul.grader.child.ChildSettings;
import dev.simul.grader.compile.CompileWorker;
import dev.simul.grader.sandbox.Confinement;
import dev.simul.grader.sandbox.Sandbox;
import dev.simul.grader.worker.CheckWorker;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The command lines of a grader's child JVMs.
 *
 * @param classPath the class path of the children, which is the class path of the grader
 * @param agent the jar of the simulation's agent
 * @param limits the limits of a child
 * @param sandbox the sandbox in which the children run
 * @param patches the folder with the cache of patched JDK classes, which the children only read, or
 *     null for the folder of the user
 * @param compileFlags additional JVM flags for the child that compiles
 * @param checkFlags additional JVM flags for the children that run checks
 */
public record ChildCommands(
        List<Path> classPath,
        Path agent,
        ChildLimits limits,
        Sandbox sandbox,
        @Nullable Path patches,
        List<String> compileFlags,
        List<String> checkFlags) {
    private static final String USE_ARCHIVE = "-XX:AOTCache=";
    private static final String WARM_UP_ONLY = "warm-up-only";

    /** Copies the lists. */
    public ChildCommands {
        classPath = List.copyOf(classPath);
        compileFlags = List.copyOf(compileFlags);
        checkFlags = List.copyOf(checkFlags);
    }

    /**
     * Returns the commands for a built kit. The children use the class path of this JVM and the
     * default limits, and run without a sandbox.
     *
     * @param home the folder of the kit
     * @return the commands, without additional flags
     */
    public static ChildCommands of(Path home) {
        return new ChildCommands(
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath())
                        .toList(),
                home.resolve("grader/simulation/target/simulation-agent.jar"),
                ChildLimits.DEFAULT,
                Sandbox.off(),
                null,
                List.of(),
                List.of());
    }

    /**
     * Returns these commands with another class path.
     *
     * @param otherClassPath the class path of the children
     * @return a copy
     */
    public ChildCommands withClassPath(List<Path> otherClassPath) {
        return new ChildCommands(
                otherClassPath, agent, limits, sandbox, patches, compileFlags, checkFlags);
    }

    /**
     * Returns these commands with another heap size.
     *
     * @param mebibytes the maximum heap size of a child, in MiB
     * @return a copy
     */
    public ChildCommands withHeap(int mebibytes) {
        return new ChildCommands(
                classPath,
                agent,
                limits.withHeap(mebibytes),
                sandbox,
                patches,
                compileFlags,
                checkFlags);
    }

    /**
     * Returns these commands with other limits.
     *
     * @param others the limits of a child
     * @return a copy
     */
    public ChildCommands withLimits(ChildLimits others) {
        return new ChildCommands(
                classPath, agent, others, sandbox, patches, compileFlags, checkFlags);
    }

    /**
     * Returns these commands with another sandbox.
     *
     * @param other the sandbox in which the children run
     * @return a copy
     */
    public ChildCommands withSandbox(Sandbox other) {
        return new ChildCommands(
                classPath, agent, limits, other, patches, compileFlags, checkFlags);
    }

    /**
     * Returns these commands with another cache of patched JDK classes.
     *
     * @param folder the folder with the cache
     * @return a copy
     */
    public ChildCommands withPatches(Path folder) {
        return new ChildCommands(
                classPath, agent, limits, sandbox, folder, compileFlags, checkFlags);
    }

    /**
     * Returns these commands with other flags.
     *
     * @param compile additional JVM flags for the child that compiles
     * @param check additional JVM flags for the children that run checks
     * @return a copy
     */
    public ChildCommands withFlags(List<String> compile, List<String> check) {
        return new ChildCommands(classPath, agent, limits, sandbox, patches, compile, check);
    }

    ChildSettings compileChild() {
        return child(CompileWorker.class, compileFlags, List.of());
    }

    ChildSettings checkChild() {
        Path jar = AgentJar.of(agent);
        List<String> flags = new ArrayList<>(checkFlags);
        List<Path> readable = new ArrayList<>(List.of(jar));
        if (patches != null || sandbox.protection().mechanism().confinesChildren()) {
            Path cache = patches == null ? PatchCacheFolder.temporary(agent) : patches;
            flags.add(PatchCacheFolder.flag(cache));
            readable.add(cache);
        }
        flags.add("-javaagent:" + jar);
        return child(CheckWorker.class, flags, readable);
    }

    /**
     * Returns commands that start one child of each kind. Each child only warms up and then exits.
     * The commands omit the agent, because a JVM that has an agent cannot record an archive.
     *
     * @return the words of each command
     */
    public List<List<String>> warmUps() {
        return List.of(
                warmUp(child(CompileWorker.class, compileFlags, List.of())),
                warmUp(child(CheckWorker.class, checkFlags, List.of())));
    }

    private static List<String> warmUp(ChildSettings child) {
        List<String> command = new ArrayList<>(child.command());
        command.add(WARM_UP_ONLY);
        return command;
    }

    /**
     * Returns the settings of a child. The flags name a module, because a JVM can use an archive
     * only if that JVM has the same modules as the JVM that recorded the archive. Only the C1
     * compiler is used, because answers run too briefly for C2 to pay off, even in a full {@code
     * verify}.
     */
    private ChildSettings child(Class<?> main, List<String> flags, List<Path> readable) {
        List<String> all = new ArrayList<>(flags);
        all.add("-XX:TieredStopAtLevel=1");
        all.add("--add-modules=java.instrument");
        return new ChildSettings(
                main.getName(),
                classPath,
                limits,
                all,
                sandbox.starter(
                        new Confinement(
                                Stream.of(readable, classPath, archives(flags))
                                        .flatMap(List::stream)
                                        .toList())));
    }

    /** Returns the archives that flags name. */
    private static List<Path> archives(List<String> flags) {
        return flags.stream()
                .filter(flag -> flag.startsWith(USE_ARCHIVE))
                .map(flag -> Path.of(flag.substring(USE_ARCHIVE.length())))
                .toList();
    }
}
