package dev.simul.grader.command;

import dev.simul.grader.grading.Grader;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GraderSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The kit that the commands work with: its folder, and a grader that may be started before it is
 * asked for.
 */
public final class GraderKit implements AutoCloseable {
    /** A child says nothing while it tries one check on all its schedules. */
    private static final Duration MANY_SCHEDULES = Duration.ofMinutes(5);

    private final Path home;
    private @Nullable Grader grader;

    /**
     * Names a kit.
     *
     * @param home its folder, which holds {@code checks.yml}, {@code tasks} and the built grader
     */
    public GraderKit(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    Path home() {
        return home;
    }

    /** Starts the grader's child JVMs, so that they get ready while the command line is read. */
    public void warmUp() {
        if (Files.exists(GraderSettings.of(home).agent())) {
            grader();
        }
    }

    /** Returns the grader, started at the first call. */
    Grader grader() {
        GraderSettings settings = settings();
        if (grader == null) {
            grader = new Grader(settings);
        }
        return grader;
    }

    /** Starts as many children as this machine can keep busy. */
    GraderPool crew() {
        GraderSettings settings = settings();
        return new GraderPool(
                settings.withLimits(settings.compileLimit(), MANY_SCHEDULES),
                Runtime.getRuntime().availableProcessors());
    }

    private GraderSettings settings() {
        GraderSettings settings = GraderSettings.of(home);
        if (!Files.exists(settings.agent())) {
            throw new UserException(
                    ExitCode.BROKEN,
                    "the kit is not built: expected '"
                            + home.relativize(settings.agent())
                            + "', found no such file: run 'mvn -q test-compile'");
        }
        return settings;
    }

    @Override
    public void close() {
        if (grader != null) {
            grader.close();
        }
    }
}
