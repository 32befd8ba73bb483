package dev.simul.grader.grading;

import dev.simul.grader.child.ChildLimits;
import dev.simul.grader.child.ChildSettings;
import dev.simul.grader.child.ChildStartException;
import dev.simul.grader.compile.CompileWorker;
import dev.simul.grader.harness.HarnessJar;
import dev.simul.grader.sandbox.Confinement;
import dev.simul.grader.sandbox.RunFolder;
import dev.simul.grader.sandbox.Sandbox;
import dev.simul.grader.worker.CheckWorker;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The command lines of a grader's child JVMs.
 *
 * @param classPath the class path of the child that compiles, which is the class path of the grader
 * @param harness the jar of the harness, or null if it must be written first
 * @param agent the jar of the simulation's agent, without which the kit is not built
 * @param limits the limits of a child
 * @param sandbox the sandbox in which the children run
 * @param patches the folder with the cache of patched JDK classes, which the children only read, or
 *     null for the folder of the user
 * @param compileFlags additional JVM flags for the child that compiles
 * @param checkFlags additional JVM flags for the children that run checks
 */
public record ChildCommands(
        List<Path> classPath,
        @Nullable Path harness,
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
                null,
                home.resolve("grader/simulation/target/simulation-agent.jar"),
                ChildLimits.DEFAULT,
                Sandbox.off(),
                null,
                List.of(),
                List.of());
    }

    /**
     * Returns these commands with another class path and a harness.
     *
     * @param otherClassPath the class path of the child that compiles
     * @param writtenHarness the jar of the harness
     * @return a copy
     */
    public ChildCommands withJars(List<Path> otherClassPath, Path writtenHarness) {
        return new ChildCommands(
                otherClassPath,
                writtenHarness,
                agent,
                limits,
                sandbox,
                patches,
                compileFlags,
                checkFlags);
    }

    /**
     * Returns these commands with another heap size.
     *
     * @param mebibytes the maximum heap size of a child, in MiB
     * @return a copy
     */
    public ChildCommands withHeap(int mebibytes) {
        return withLimits(limits.withHeap(mebibytes));
    }

    /**
     * Returns these commands with other limits.
     *
     * @param others the limits of a child
     * @return a copy
     */
    public ChildCommands withLimits(ChildLimits others) {
        return new ChildCommands(
                classPath, harness, agent, others, sandbox, patches, compileFlags, checkFlags);
    }

    /**
     * Returns these commands with another sandbox.
     *
     * @param other the sandbox in which the children run
     * @return a copy
     */
    public ChildCommands withSandbox(Sandbox other) {
        return new ChildCommands(
                classPath, harness, agent, limits, other, patches, compileFlags, checkFlags);
    }

    /**
     * Returns these commands with another cache of patched JDK classes.
     *
     * @param folder the folder with the cache
     * @return a copy
     */
    public ChildCommands withPatches(Path folder) {
        return new ChildCommands(
                classPath, harness, agent, limits, sandbox, folder, compileFlags, checkFlags);
    }

    /**
     * Returns these commands with other flags.
     *
     * @param compile additional JVM flags for the child that compiles
     * @param check additional JVM flags for the children that run checks
     * @return a copy
     */
    public ChildCommands withFlags(List<String> compile, List<String> check) {
        return new ChildCommands(
                classPath, harness, agent, limits, sandbox, patches, compile, check);
    }

    ChildSettings compileChild() {
        return child(CompileWorker.class, null, classPath, compileFlags, List.of());
    }

    /**
     * Returns the settings of a child that runs checks. What it reads has links in its working
     * directory, because it must not find out where the kit is.
     *
     * @throws ChildStartException if a link, or a file for which there is a link, cannot be created
     */
    ChildSettings checkChild() {
        try {
            Path jar = harness == null ? HarnessJar.temporary(classPath) : harness;
            Path harnessLink = link("harness.jar", jar);
            List<Path> readable = new ArrayList<>();
            List<String> flags = new ArrayList<>();
            for (String flag : checkFlags) {
                flags.add(withLink(flag));
            }
            if (patches != null || sandbox.protection().mechanism().confinesChildren()) {
                Path cache =
                        link(
                                "patches",
                                patches == null ? PatchCacheFolder.temporary(jar) : patches);
                flags.add(PatchCacheFolder.flag(cache));
                readable.add(cache);
            }
            flags.add("-javaagent:" + harnessLink);
            return checkChild(harnessLink, flags, readable);
        } catch (UncheckedIOException failure) {
            throw new ChildStartException(String.valueOf(failure.getMessage()));
        }
    }

    /**
     * Returns the settings of a child that runs checks. Code of an answer in it cannot use {@code
     * sun.misc.Unsafe}, with which it could reach the harness although the module is closed; and no
     * code runs in a finalizer, which would be outside the simulation. The simulation refuses
     * native code. The JVM could do that as well, but then starts much more slowly.
     */
    private ChildSettings checkChild(Path jar, List<String> flags, List<Path> readable) {
        List<String> all = new ArrayList<>(flags);
        all.add("--sun-misc-unsafe-memory-access=deny");
        all.add("--finalization=disabled");
        all.add("-Duser.name=answer");
        all.add("-XX:-EnableDynamicAgentLoading");
        return child(CheckWorker.class, HarnessJar.MODULE, List.of(jar), all, readable);
    }

    /**
     * Returns commands that start one child of each kind in {@link RunFolder#work}. Each child only
     * warms up and then exits. The commands omit the agent, because a JVM that has an agent cannot
     * record an archive.
     *
     * @return the words of each command
     */
    public List<List<String>> warmUps() {
        Path jar = harness == null ? HarnessJar.temporary(classPath) : harness;
        return List.of(
                warmUp(compileChild()),
                warmUp(checkChild(link("harness.jar", jar), checkFlags, List.of())));
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
     *
     * @param module the module of the main class, or null
     * @param path the module path, or the class path if there is no module
     * @param readable what the child may read besides its path and its archives
     */
    private ChildSettings child(
            Class<?> main,
            @Nullable String module,
            List<Path> path,
            List<String> flags,
            List<Path> readable) {
        List<String> all = new ArrayList<>(flags);
        all.add("-XX:TieredStopAtLevel=1");
        all.add("--add-modules=java.instrument");
        List<Path> confinedTo = new ArrayList<>(readable);
        confinedTo.addAll(path);
        confinedTo.addAll(flags.stream().flatMap(flag -> archive(flag).stream()).toList());
        return new ChildSettings(
                main.getName(),
                module,
                path,
                limits,
                all,
                sandbox.starter(
                        new Confinement(
                                confinedTo.stream().map(ChildCommands::fromHere).toList())));
    }

    /** Returns the archive that a flag names. */
    private static Optional<Path> archive(String flag) {
        return flag.startsWith(USE_ARCHIVE)
                ? Optional.of(Path.of(flag.substring(USE_ARCHIVE.length())))
                : Optional.empty();
    }

    /** Returns a flag that names a link to the archive, if the flag names an archive. */
    private static String withLink(String flag) {
        return archive(flag)
                .map(file -> USE_ARCHIVE + link(String.valueOf(file.getFileName()), file))
                .orElse(flag);
    }

    private static Path link(String name, Path file) {
        return RunFolder.ofThisJvm().link(name, file);
    }

    /** Returns the path, for this JVM, of a file that a child finds in its working directory. */
    private static Path fromHere(Path fromChild) {
        return fromChild.isAbsolute() ? fromChild : RunFolder.ofThisJvm().work().resolve(fromChild);
    }
}
