package dev.simul.checks.junit;

import dev.simul.checks.observe.CheckContext;
import dev.simul.checks.reload.IsolatingLoader;
import dev.simul.checks.reload.LoaderReuse;
import dev.simul.checks.verdict.VerdictMaker;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Settings;
import dev.simul.simulation.Simulation;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs one check on one schedule after another, each time on classes that are as if just loaded,
 * and the first time on classes that are.
 *
 * <p>To look up at which line each wait is takes more time than the waits. After the first run, or
 * from the beginning, it is only done where the check reads it, or where something failed, to be
 * told with its lines: then the schedule is run once more, and the same schedule gives the same
 * run.
 */
final class CheckRunner {
    private final CheckClass type;
    private final Method check;
    private final List<?> arguments;
    private final LoaderReuse classes;
    private boolean withLines;
    private boolean first = true;
    private boolean used;
    private @Nullable CheckLifecycle last;

    /**
     * What came of a run.
     *
     * @param run the check
     * @param outcome what the simulation came to
     * @param failure what JUnit is to report, or null where the check passed
     */
    record Attempt(CheckContext run, Outcome<CheckContext> outcome, @Nullable Throwable failure) {
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
     * @param watched whether the runs see accesses to what threads may share
     * @param linesLate whether the first run, too, looks no lines up unless they are needed
     */
    CheckRunner(
            CheckClass type, Method check, List<?> arguments, boolean watched, boolean linesLate) {
        this.type = type;
        this.check = check;
        this.arguments = arguments;
        this.classes = type.classes(watched);
        this.withLines = !linesLate;
    }

    Attempt on(Settings settings) {
        Attempt attempt = once(withLines ? settings : settings.withSites(false));
        boolean needed = attempt.needsSites();
        if (needed && !withLines) {
            Attempt again = once(settings);
            // What has failed has failed, even if it could not be repeated.
            attempt = attempt.failure != null && again.failure == null ? attempt : again;
        }
        withLines = needed || withLines && !first;
        first = false;
        return attempt;
    }

    private Attempt once(Settings settings) {
        CheckContext run = new CheckContext(type.student());
        IsolatingLoader loader = used ? classes.next() : classes.fresh();
        CheckLifecycle lifecycle = on(loader);
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

    private CheckLifecycle on(IsolatingLoader loader) {
        CheckLifecycle known = last;
        if (known != null && known.type().getClassLoader() == loader) {
            return known;
        }
        try {
            CheckLifecycle made = type.lifecycle(check, arguments, loader);
            last = made;
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("'" + check.getName() + "' cannot be loaded", e);
        }
    }
}
