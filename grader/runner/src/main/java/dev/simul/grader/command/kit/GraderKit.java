package dev.simul.grader.command.kit;

import dev.simul.grader.archive.ArchiveFolder;
import dev.simul.grader.child.ChildStartException;
import dev.simul.grader.grading.ChildCommands;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingLimits;
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
            } catch (ChildStartException later) {
                // The command that needs the grader reports this problem.
            }
        }
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
                commands(), FOR_MANY_SCHEDULES, Runtime.getRuntime().availableProcessors());
    }

    private ChildCommands commands() {
        ChildCommands commands = ChildCommands.of(home);
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
