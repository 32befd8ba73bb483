package dev.simul.junit.extension;

import dev.simul.junit.schedule.ConfigurationParameters;
import dev.simul.junit.schedule.Trials;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Preemption;
import dev.simul.simulation.SimulationStoppedException;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Says why a test failed, on which schedule, and how to repeat the failure. */
final class FailureText {
    private FailureText() {}

    /**
     * What the simulation found, and not the test itself. It gets the schedule before it is thrown.
     */
    private static final class Finding extends AssertionFailedError {
        private static final long serialVersionUID = 1L;

        Finding(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Returns why a run failed.
     *
     * @return the exception of the test, or what the simulation found; null if the run passed
     */
    static @Nullable Throwable of(Outcome<?> outcome) {
        Diagnosis race = race(outcome);
        Throwable failure = ofBody(outcome);
        if (race == null) {
            return failure;
        }
        Finding raced = new Finding(race.message(), null);
        if (failure == null) {
            return raced;
        }
        failure.addSuppressed(raced);
        return failure;
    }

    private static @Nullable Throwable ofBody(Outcome<?> outcome) {
        Throwable failure = thrownBy(outcome);
        if (outcome.stoppedBy() != null && failure != null) {
            return new Finding(message(failure), failure);
        }
        Throwable uncaught = outcome.uncaught();
        return failure != null || uncaught == null
                ? failure
                : new Finding(
                        "a thread ended with an exception for which the test has no handler: "
                                + uncaught,
                        uncaught);
    }

    private static @Nullable Throwable thrownBy(Outcome<?> outcome) {
        try {
            outcome.orThrow();
            return null;
        } catch (Throwable thrown) { // including AssertionError
            return thrown;
        }
    }

    private static @Nullable Diagnosis race(Outcome<?> outcome) {
        return outcome.diagnoses().stream()
                .filter(diagnosis -> diagnosis instanceof Diagnosis.Race race && race.confirmed())
                .findFirst()
                .orElse(null);
    }

    /**
     * Adds the schedule to a failure. A failure of an assertion keeps its expected and actual
     * values.
     *
     * @return the exception for JUnit to report
     */
    static Throwable explain(Throwable failure, Trials.Result result, TestSettings settings) {
        if (failure instanceof TestAbortedException) {
            return failure;
        }
        Long seed = result.seed();
        if (seed == null && !(failure instanceof Finding)) {
            // Each run of the test repeats it, as without a simulation.
            return failure;
        }
        StringBuilder text =
                new StringBuilder(message(failure)).append('\n').append(onSchedule(seed, settings));
        for (Preemption preemption : result.preemptions()) {
            text.append("\n  ").append(preemption.describe());
        }
        if (failure instanceof Finding) {
            return new AssertionFailedError(text.toString(), failure.getCause());
        }
        return failure instanceof AssertionFailedError known
                        && known.isExpectedDefined()
                        && known.isActualDefined()
                ? new AssertionFailedError(
                        text.toString(), known.getExpected(), known.getActual(), failure)
                : new AssertionFailedError(text.toString(), failure);
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        boolean says =
                failure instanceof AssertionError || failure instanceof SimulationStoppedException;
        return says && message != null ? message : failure.toString();
    }

    private static String onSchedule(@Nullable Long seed, TestSettings settings) {
        if (seed == null) {
            return "on the usual schedule: each run of the test repeats this";
        }
        boolean searches = settings.searches();
        return "on the schedule of seed %d: to repeat this, set -D%s=%d%s, or annotate the test with @Simulated(%sseed = %d)"
                .formatted(
                        seed,
                        ConfigurationParameters.SEED,
                        seed,
                        searches
                                ? " -D"
                                        + ConfigurationParameters.SCHEDULES
                                        + "="
                                        + settings.schedules()
                                : "",
                        searches ? "schedules = " + settings.schedules() + ", " : "",
                        seed);
    }
}
