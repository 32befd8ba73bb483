package dev.simul.grader.command.kit;

import dev.simul.grader.archive.ArchiveFolder;
import dev.simul.grader.child.ChildLimits;
import dev.simul.grader.child.ChildStartException;
import dev.simul.grader.grading.ChildCommands;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingLimits;
import dev.simul.grader.sandbox.Isolation;
import dev.simul.grader.sandbox.Protection;
import dev.simul.grader.sandbox.Sandbox;
import dev.simul.grader.sandbox.SandboxException;
import dev.simul.grader.sandbox.probe.Probe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kit that the commands use: its folder, and a grader that can be started before a command
 * needs it.
 */
public final class GraderKit implements AutoCloseable {
    /** A child reports nothing while it runs one check on all its schedules. */
    private static final GradingLimits FOR_MANY_SCHEDULES =
            new GradingLimits(GradingLimits.DEFAULT.compile(), Duration.ofMinutes(5));

    private final Path home;
    private Sandbox sandbox = Sandbox.of(Isolation.BEST_EFFORT);
    private @Nullable GraderPool grader;

    /**
     * Creates a kit.
     *
     * @param home the folder of the kit, which contains {@code checks.yml}, {@code tasks} and the
     *     built grader
     */
    public GraderKit(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    public Path home() {
        return home;
    }

    /** Starts the grader's child JVMs, so that they warm up while the command line is parsed. */
    public void warmUp() {
        if (Files.exists(ChildCommands.of(home).agent())) {
            try {
                grader();
            } catch (ChildStartException | SandboxException later) {
                // The command that needs the grader reports this problem.
            }
        }
    }

    /**
     * Isolates the children that are started from now on. Children that were started with another
     * level are ended.
     *
     * @param level how strictly the children must be isolated
     * @return how they are isolated
     * @throws SandboxException if the level is strict, and a child could do something that it must
     *     not be able to do
     */
    public Protection isolate(Isolation level) {
        if (sandbox.level() != level) {
            close();
            grader = null;
            sandbox = Sandbox.of(level);
        }
        Protection protection = sandbox.protection();
        if (level == Isolation.STRICT) {
            Probe.require(sandbox);
        }
        return protection;
    }

    /** Returns the grader for single submissions. The first call starts this grader. */
    public GraderPool grader() {
        if (grader == null) {
            grader = single();
        }
        return grader;
    }

    /** Starts a grader that grades one submission at a time. */
    public GraderPool single() {
        return new GraderPool(commands(), GradingLimits.DEFAULT, 1);
    }

    /** Returns the class path of the grader. */
    public List<Path> classPath() {
        return ChildCommands.of(home).classPath();
    }

    /** Starts a grader with as many children as this machine has processors. */
    public GraderPool pool() {
        return new GraderPool(
                commands().withLimits(ChildLimits.DEFAULT.forLongWork()),
                FOR_MANY_SCHEDULES,
                Runtime.getRuntime().availableProcessors());
    }

    private ChildCommands commands() {
        ChildCommands commands = ChildCommands.of(home).withSandbox(sandbox);
        if (!Files.exists(commands.agent())) {
            throw new UserException(
                    ExitCode.BROKEN,
                    "the kit is not built: expected '"
                            + home.relativize(commands.agent())
                            + "', found no such file: run 'mvn -q test-compile'");
        }
        return ArchiveFolder.of(home).addTo(commands);
    }

    @Override
    public void close() {
        if (grader != null) {
            grader.close();
        }
    }
}
