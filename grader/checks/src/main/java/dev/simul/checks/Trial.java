package dev.simul.checks;

import dev.simul.simulation.Exploration;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Settings;
import java.lang.reflect.Method;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Tries a check on one schedule after another, until it fails or there is no schedule left.
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
        Runs runs = new Runs(type, check, arguments, false);
        Long seed = tries.seed();
        if (seed != null) {
            return runs.on(type.settings().withSeed(seed)).failure();
        }
        Throwable failure = runs.on(type.settings()).failure();
        for (long number = 1; failure == null && number <= tries.schedules(); number++) {
            Throwable next = runs.on(type.settings().withSeed(number)).failure();
            failure = next == null ? null : onSeed(number, next);
        }
        return failure;
    }

    /** Tries schedules that also stop threads between accesses to what they share. */
    private @Nullable Throwable search(Tries tries, int schedules) {
        Runs runs = new Runs(type, check, arguments, true);
        Map<Outcome<CheckRun>, Throwable> failures = new IdentityHashMap<>();
        Function<Settings, Outcome<CheckRun>> run =
                settings -> {
                    Runs.Attempt attempt = runs.on(settings);
                    Throwable failure = attempt.failure();
                    if (failure != null) {
                        failures.put(attempt.outcome(), failure);
                    }
                    return attempt.outcome();
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
