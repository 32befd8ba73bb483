package dev.simul.checks;

import dev.simul.simulation.Exploration;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Settings;
import dev.simul.simulation.Simulation;
import java.lang.reflect.Method;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Tries a check on one schedule after another, each time on classes loaded afresh, until it fails
 * or there is no schedule left.
 *
 * @param type the class of the check
 * @param check the check
 * @param arguments what it is called with
 */
record Trial(CheckClass type, Method check, List<?> arguments) {

    /** Throws what JUnit is to report; returns where the check passed on each schedule. */
    void run(Tries tries) throws Throwable {
        int searched = type.schedulesOf(check);
        Throwable failure =
                searched > 0
                        ? search(tries, Math.max(searched, tries.schedules()))
                        : oneByOne(tries);
        if (failure != null) {
            throw failure;
        }
    }

    private @Nullable Throwable oneByOne(Tries tries) {
        Long seed = tries.seed();
        if (seed != null) {
            return on(type.settings().withSeed(seed), false).failure();
        }
        Throwable failure = on(type.settings(), false).failure();
        for (long number = 1; failure == null && number <= tries.schedules(); number++) {
            Throwable next = on(type.settings().withSeed(number), false).failure();
            failure = next == null ? null : onSeed(number, next);
        }
        return failure;
    }

    /** Tries schedules that also stop threads between accesses to what they share. */
    private @Nullable Throwable search(Tries tries, int schedules) {
        Map<Outcome<CheckRun>, Throwable> failures = new IdentityHashMap<>();
        Function<Settings, Outcome<CheckRun>> run =
                settings -> {
                    Attempt attempt = on(settings, true);
                    if (attempt.failure != null) {
                        failures.put(attempt.outcome, attempt.failure);
                    }
                    return attempt.outcome;
                };
        Long seed = tries.seed();
        Exploration<CheckRun> tried =
                seed == null
                        ? Exploration.of(type.searching(), schedules, run, failures::containsKey)
                        : Exploration.replay(type.searching(), seed, run, failures::containsKey);
        Throwable failure = failures.get(tried.outcome());
        if (failure instanceof CheckFailure known) {
            failure = known.withSteps(RaceWords.of(tried.preemptions()));
        }
        Long failing = tried.seed();
        return failure == null || failing == null || seed != null
                ? failure
                : onSeed(failing, failure);
    }

    private record Attempt(Outcome<CheckRun> outcome, @Nullable Throwable failure) {}

    private Attempt on(Settings settings, boolean watched) {
        CheckRun run = new CheckRun(type.student());
        Lifecycle lifecycle;
        try {
            lifecycle = type.fresh(check, arguments, watched);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("'" + check.getName() + "' cannot be loaded", e);
        }
        Outcome<CheckRun> outcome =
                Simulation.run(
                        settings,
                        () -> {
                            run.run(lifecycle::run);
                            return run;
                        });
        return new Attempt(outcome, Verdict.of(run, outcome));
    }

    /** Says on which schedule a check failed that passes on its usual one. */
    private static Throwable onSeed(long seed, Throwable failure) {
        String note =
                "it passes on the usual schedule; this is the one of seed "
                        + seed
                        + ", which -D"
                        + Tries.SEED
                        + "="
                        + seed
                        + " repeats";
        if (failure instanceof CheckFailure check) {
            return check.withNote(note);
        }
        if (!(failure instanceof TestAbortedException)) {
            failure.addSuppressed(new AssertionError(note));
        }
        return failure;
    }
}
