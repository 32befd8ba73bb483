package dev.simul.checks.junit;

import dev.simul.checks.observe.CheckContext;
import dev.simul.checks.reload.CheckLoader;
import dev.simul.checks.salt.NumberSource;
import dev.simul.checks.verdict.VerdictMaker;
import dev.simul.junit.lifecycle.TestLifecycle;
import dev.simul.junit.reload.LoaderReuse;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Settings;
import dev.simul.simulation.Simulation;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs one check on one schedule after another, each time with freshly initialised classes. The
 * first run also loads the classes.
 *
 * <p>Looking up the source line of each wait takes more time than the waits themselves. So, either
 * after the first run or from the beginning, source lines are looked up only if the check needs
 * them or fails. In that case, the check runs again on the same schedule, which repeats the run
 * exactly.
 */
final class CheckRunner {
    private final CheckClass type;
    private final Method check;
    private final List<?> arguments;
    private final LoaderReuse<NumberSource, CheckLoader> classes;
    private final NumberSource numbers;
    private boolean withSites;
    private boolean first = true;
    private boolean used;
    private @Nullable TestLifecycle last;

    /**
     * A run and its result.
     *
     * @param run the check
     * @param outcome the outcome of the simulation
     * @param failure the exception for JUnit to report, or null if the check passed
     */
    record Attempt(CheckContext run, Outcome<CheckContext> outcome, @Nullable Throwable failure)
            implements dev.simul.junit.schedule.Attempt<CheckContext> {
        void orThrow() throws Throwable {
            if (failure != null) {
                throw failure;
            }
        }

        boolean needsSites() {
            return run.needsSites()
                    || (failure != null && !(outcome.stoppedBy() instanceof Diagnosis.Stalled));
        }
    }

    /**
     * Prepares the runs of a check.
     *
     * @param watched whether the simulation observes accesses to state that threads may share
     * @param lazySites whether the first run also looks up source lines only if they are needed
     * @param numbers chooses the numbers of the check
     */
    CheckRunner(
            CheckClass type,
            Method check,
            List<?> arguments,
            boolean watched,
            boolean lazySites,
            NumberSource numbers) {
        this.type = type;
        this.check = check;
        this.arguments = arguments;
        this.classes = type.classes(watched);
        this.numbers = numbers;
        this.withSites = !lazySites;
    }

    Attempt on(Settings settings) {
        Attempt attempt = once(withSites ? settings : settings.withSites(false));
        boolean needed = attempt.needsSites();
        if (needed && !withSites) {
            Attempt again = once(settings);
            // A failure counts even if the repeated run passes.
            attempt = attempt.failure != null && again.failure == null ? attempt : again;
        }
        withSites = needed || withSites && !first;
        first = false;
        return attempt;
    }

    private Attempt once(Settings settings) {
        CheckContext run = new CheckContext(type.student());
        CheckLoader loader = used ? classes.next(numbers) : classes.fresh(numbers);
        TestLifecycle lifecycle = on(loader);
        Outcome<CheckContext> outcome =
                Simulation.run(
                        settings,
                        () -> {
                            run.<@Nullable Void>call(() -> {
                                lifecycle.run();
                                return null;
                            });
                            return run;
                        });
        Throwable verdict = VerdictMaker.of(run, outcome);
        used = verdict == null && classes.ran(loader, outcome);
        return new Attempt(run, outcome, verdict);
    }

    private TestLifecycle on(CheckLoader loader) {
        TestLifecycle known = last;
        if (known != null && known.loader() == loader) {
            return known;
        }
        try {
            TestLifecycle made = type.lifecycle(check, arguments, loader);
            last = made;
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("'" + check.getName() + "' cannot be loaded", e);
        }
    }
}
