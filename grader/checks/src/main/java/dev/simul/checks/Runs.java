package dev.simul.checks;

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
final class Runs {
    private final CheckClass type;
    private final Method check;
    private final List<?> arguments;
    private final ClassSupply classes;
    private boolean withLines;
    private boolean first = true;
    private boolean used;
    private @Nullable Lifecycle last;

    /**
     * What came of a run.
     *
     * @param run the check
     * @param outcome what the simulation came to
     * @param failure what JUnit is to report, or null where the check passed
     */
    record Attempt(CheckRun run, Outcome<CheckRun> outcome, @Nullable Throwable failure) {
        void orThrow() throws Throwable {
            if (failure != null) {
                throw failure;
            }
        }

        boolean needsLines() {
            return run.hasReadLines()
                    || (failure != null && !(outcome.stoppedBy() instanceof Diagnosis.Stalled));
        }
    }

    /**
     * Prepares the runs of a check.
     *
     * @param watched whether the runs see accesses to what threads may share
     * @param linesLate whether the first run, too, looks no lines up unless they are needed
     */
    Runs(CheckClass type, Method check, List<?> arguments, boolean watched, boolean linesLate) {
        this.type = type;
        this.check = check;
        this.arguments = arguments;
        this.classes = type.classes(watched);
        this.withLines = !linesLate;
    }

    Attempt on(Settings settings) {
        Attempt attempt = once(withLines ? settings : settings.withSites(false));
        boolean needed = attempt.needsLines();
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
        CheckRun run = new CheckRun(type.student());
        FreshLoader loader = used ? classes.next() : classes.fresh();
        Lifecycle lifecycle = on(loader);
        Outcome<CheckRun> outcome =
                Simulation.run(
                        settings,
                        () -> {
                            run.run(lifecycle::run);
                            return run;
                        });
        Throwable verdict = Verdict.of(run, outcome);
        used = verdict == null && classes.ran(loader, outcome);
        return new Attempt(run, outcome, verdict);
    }

    private Lifecycle on(FreshLoader loader) {
        Lifecycle known = last;
        if (known != null && known.type().getClassLoader() == loader) {
            return known;
        }
        try {
            Lifecycle made = type.lifecycle(check, arguments, loader);
            last = made;
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("'" + check.getName() + "' cannot be loaded", e);
        }
    }
}
