package dev.simul.checks.junit;

import dev.simul.checks.salt.NumberSource;
import dev.simul.junit.schedule.ConfigurationParameters;
import dev.simul.simulation.Settings;
import java.lang.reflect.Method;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The schedules on which each check runs.
 *
 * @param seed the seed of the single random schedule on which to run, or null to begin with the
 *     usual schedule
 * @param schedules the number of random schedules that follow the usual one, with the seeds 1, 2
 *     and so on
 * @param lazySites whether the source lines of waits are looked up only if a check fails or needs
 *     them. In that case, the check runs once more, so that the output of the student's code is
 *     printed twice
 * @param onlyUsual whether to run each check only on the usual schedule, even if it asks for more
 * @param iterations the maximum number of loop iterations without a wait, or null for the usual one
 * @param timelines whether to run each check only once, on the usual schedule, and to publish the
 *     timelines of its calls if it passes
 * @param replay whether to run each check on one schedule only, that of the seed or the usual one,
 *     and to publish what its threads do, step by step
 * @param wrongResults whether a replay looks for a schedule on which the check fails although data
 *     races do not count as failures, beginning with that of the seed
 * @param task the id of the task, or null if it is not known
 */
public record TrialSettings(
        @Nullable Long seed,
        int schedules,
        boolean lazySites,
        boolean onlyUsual,
        @Nullable Long iterations,
        boolean timelines,
        boolean replay,
        boolean wrongResults,
        @Nullable String task) {
    /** The JUnit configuration parameter, or system property, that sets the only seed. */
    public static final String SEED = ConfigurationParameters.SEED;

    /** The JUnit configuration parameter, or system property, with the number of schedules. */
    public static final String SCHEDULES = ConfigurationParameters.SCHEDULES;

    /** The JUnit configuration parameter that says whether source lines are looked up lazily. */
    public static final String LAZY_SITES = "simul.sites.lazy";

    /**
     * The JUnit configuration parameter that says whether checks run only on the usual schedule,
     * even if they ask for more.
     */
    public static final String ONLY_USUAL = "simul.schedules.usual";

    /**
     * The JUnit configuration parameter with the maximum number of loop iterations and calls in
     * code under test without a wait in between, 1 or more. Code that loops longer is a busy wait.
     */
    public static final String ITERATIONS = "simul.iterations";

    /**
     * The name under which a check that ran on several schedules publishes the number of different
     * runs through JUnit.
     */
    public static final String RUNS = "simul.runs";

    /**
     * The name under which a check that ran on several schedules publishes the number of these
     * schedules, including those that were skipped because they would have repeated an earlier run.
     */
    public static final String TRIED = "simul.tried";

    /**
     * The JUnit configuration parameter that says whether a check publishes the timelines of its
     * calls, and the name under which it publishes them, in the form of {@link
     * dev.simul.checks.chart.TimelineText}.
     */
    public static final String TIMELINES = "simul.timelines";

    /**
     * The JUnit configuration parameter that says whether a check runs on one schedule only and
     * publishes its steps, and the name under which it publishes them, in the form of {@link
     * dev.simul.checks.schedule.ScheduleText}.
     */
    public static final String REPLAY = "simul.replay";

    /**
     * The JUnit configuration parameter that says whether a replay looks for a schedule on which
     * the check fails for another reason than a data race.
     */
    public static final String WRONG_RESULTS = "simul.replay.results";

    /** The JUnit configuration parameter with the id of the task. */
    public static final String TASK = "simul.task";

    /**
     * The beginning of the names of JUnit configuration parameters that hold the keys of checks, in
     * hexadecimal. The name of the check's method follows. A check without such a parameter uses
     * its usual numbers.
     */
    public static final String KEY = "simul.key.";

    /** Returns what chooses the numbers of a check. */
    static NumberSource numbers(Method check, ExtensionContext context) {
        return context.getConfigurationParameter(KEY + check.getName())
                .map(key -> NumberSource.of(HexFormat.of().parseHex(key)))
                .orElse(NumberSource.USUAL);
    }

    static TrialSettings of(ExtensionContext context) {
        ConfigurationParameters common = ConfigurationParameters.of(context);
        Long iterations = ConfigurationParameters.number(context, ITERATIONS);
        if (iterations != null && iterations < 1) {
            throw ConfigurationParameters.refused(
                    ITERATIONS, iterations.toString(), "a number of iterations, 1 or more");
        }
        return new TrialSettings(
                common.seed(),
                common.schedules(),
                flag(context, LAZY_SITES),
                flag(context, ONLY_USUAL),
                iterations,
                flag(context, TIMELINES),
                flag(context, REPLAY),
                flag(context, WRONG_RESULTS),
                context.getConfigurationParameter(TASK).orElse(null));
    }

    /** Returns settings of a simulation with the limits of these trials. */
    Settings limited(Settings settings) {
        return iterations == null ? settings : settings.withMaxIterations(iterations);
    }

    private static boolean flag(ExtensionContext context, String name) {
        return context.getConfigurationParameter(name).map(Boolean::valueOf).orElse(false);
    }
}
