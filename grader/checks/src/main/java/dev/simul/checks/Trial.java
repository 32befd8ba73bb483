package dev.simul.checks;

import dev.simul.simulation.Outcome;
import dev.simul.simulation.Settings;
import dev.simul.simulation.Simulation;
import java.lang.reflect.Method;
import java.util.List;
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
        Long seed = tries.seed();
        if (seed != null) {
            rethrow(on(type.settings().withSeed(seed)));
            return;
        }
        rethrow(on(type.settings()));
        for (long number = 1; number <= tries.schedules(); number++) {
            Throwable failure = on(type.settings().withSeed(number));
            if (failure != null) {
                throw onSeed(number, failure);
            }
        }
    }

    private @Nullable Throwable on(Settings settings) throws ReflectiveOperationException {
        CheckRun run = new CheckRun(type.student());
        Lifecycle lifecycle = type.fresh(check, arguments);
        Outcome<CheckRun> outcome =
                Simulation.run(
                        settings,
                        () -> {
                            run.run(lifecycle::run);
                            return run;
                        });
        return Verdict.of(run, outcome);
    }

    /** Says on which schedule a check failed that passes on its usual one. */
    private static Throwable onSeed(long seed, Throwable failure) {
        String note =
                "it passes on the usual schedule; this is the random one of seed "
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

    private static void rethrow(@Nullable Throwable failure) throws Throwable {
        if (failure != null) {
            throw failure;
        }
    }
}
