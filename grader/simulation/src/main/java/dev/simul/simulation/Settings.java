package dev.simul.simulation;

import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a simulation.
 *
 * @param schedule decides which thread runs next
 * @param horizon the virtual time at which the simulation is stopped; greater than zero
 * @param maxAdvances the number of clock advances after which the simulation is stopped, as at the
 *     horizon; greater than zero. The waits of all threads are limited too, to the same number or
 *     to five million if that is more, because the timeline keeps each of them
 * @param maxIterations the number of loop iterations and calls in code under test, without a wait
 *     in between, after which a thread counts as spinning; greater than zero
 * @param realLimit the real time after which a simulation that has not ended is stopped, or longer
 *     if other programs keep the processors busy; greater than zero
 * @param parallelism the number of processors of the simulated machine, and of workers of its
 *     common pool; at least 1
 * @param sites selects the frame that is recorded as the site of a wait: the innermost frame that
 *     matches; null to record no sites
 * @param races selects the frames for which races are reported: both accesses must be in matching
 *     frames; null to disable the search for races
 * @param spuriousWakeups whether waits sometimes return without a reason
 * @param timedBusyWaits whether virtual time passes during a busy wait
 * @param steps the number of steps that the outcome contains at most; 0 to record no steps
 */
public record Settings(
        Schedule schedule,
        Duration horizon,
        long maxAdvances,
        long maxIterations,
        Duration realLimit,
        int parallelism,
        @Nullable Predicate<StackTraceElement> sites,
        @Nullable Predicate<StackTraceElement> races,
        boolean spuriousWakeups,
        boolean timedBusyWaits,
        int steps) {

    private static final Settings DEFAULTS =
            new Settings(
                    Schedule.fifo(),
                    Duration.ofDays(30),
                    5_000_000,
                    30_000_000,
                    Duration.ofSeconds(20),
                    16,
                    null,
                    null,
                    false,
                    false,
                    0);

    /** Rejects limits that are not positive. */
    public Settings {
        requirePositive("horizon", horizon);
        requirePositive("realLimit", realLimit);
        if (maxAdvances < 1) {
            throw new IllegalArgumentException(
                    "maxAdvances must be more than zero, but was '" + maxAdvances + "'");
        }
        if (maxIterations < 1) {
            throw new IllegalArgumentException(
                    "maxIterations must be more than zero, but was '" + maxIterations + "'");
        }
        if (parallelism < 1) {
            throw new IllegalArgumentException(
                    "parallelism must be at least 1, but was '" + parallelism + "'");
        }
        if (steps < 0) {
            throw new IllegalArgumentException("steps must be 0 or more, but was '" + steps + "'");
        }
    }

    /**
     * Returns the default settings: the fifo schedule, a horizon of 30 days, five million clock
     * advances, thirty million iterations, a real-time limit of 20 seconds, 16 processors, no sites
     * of waits, no search for races, no spurious wake-ups, no time for busy waits, and no steps.
     *
     * @return the defaults
     */
    public static Settings defaults() {
        return DEFAULTS;
    }

    /**
     * Returns these settings with a different schedule.
     *
     * @param schedule decides which thread runs next
     * @return a copy
     */
    public Settings withSchedule(Schedule schedule) {
        Draft draft = new Draft(this);
        draft.schedule = schedule;
        return draft.finished();
    }

    /**
     * Returns these settings with a random schedule.
     *
     * @param seed any number
     * @return a copy
     */
    public Settings withSeed(long seed) {
        return withSchedule(Schedule.random(seed));
    }

    /**
     * Returns these settings with a different horizon.
     *
     * @param horizon the virtual time at which the simulation is stopped
     * @return a copy
     */
    public Settings withHorizon(Duration horizon) {
        Draft draft = new Draft(this);
        draft.horizon = horizon;
        return draft.finished();
    }

    /**
     * Returns these settings with a limit on how often the clock advances. Code that polls exceeds
     * this limit after the same number of polls on every machine, and long before the horizon.
     *
     * @param maxAdvances at least 1
     * @return a copy
     */
    public Settings withMaxAdvances(long maxAdvances) {
        Draft draft = new Draft(this);
        draft.maxAdvances = maxAdvances;
        return draft.finished();
    }

    /**
     * Returns these settings with a limit on how long code under test may compute without a wait. A
     * thread that reaches the limit counts as spinning.
     *
     * @param maxIterations the number of loop iterations and calls, at least 1
     * @return a copy
     */
    public Settings withMaxIterations(long maxIterations) {
        Draft draft = new Draft(this);
        draft.maxIterations = maxIterations;
        return draft.finished();
    }

    /**
     * Returns these settings with a different real-time limit.
     *
     * @param realLimit the real time after which a simulation that has not ended is stopped
     * @return a copy
     */
    public Settings withRealLimit(Duration realLimit) {
        Draft draft = new Draft(this);
        draft.realLimit = realLimit;
        return draft.finished();
    }

    /**
     * Returns these settings with a different number of simulated processors.
     *
     * @param parallelism at least 1
     * @return a copy
     */
    public Settings withParallelism(int parallelism) {
        Draft draft = new Draft(this);
        draft.parallelism = parallelism;
        return draft.finished();
    }

    /**
     * Returns these settings with the recording of wait sites enabled or disabled.
     *
     * @param sites whether to record the innermost frame outside the JDK; recording requires a
     *     stack walk for each wait
     * @return a copy
     */
    public Settings withSites(boolean sites) {
        Draft draft = new Draft(this);
        draft.sites = sites ? StackFrames::isOutsideJdk : null;
        return draft.finished();
    }

    /**
     * Returns these settings, changed to record a site for each wait that has a matching frame.
     *
     * @param sites selects the frame to record: the innermost frame that matches
     * @return a copy
     */
    public Settings withSites(Predicate<StackTraceElement> sites) {
        Draft draft = new Draft(this);
        draft.sites = sites;
        return draft.finished();
    }

    /**
     * Returns these settings with or without a search for data races in code under test.
     *
     * @param races whether to search for races; the search adds a small cost to each access to a
     *     field that is neither final nor volatile, to an array, and to an object of the JDK
     * @return a copy
     */
    public Settings withRaces(boolean races) {
        return withRaces(races ? StackFrames::isOutsideJdk : null);
    }

    /**
     * Returns these settings with a search for data races between accesses in selected frames.
     *
     * @param races selects the frames; null to disable the search for races
     * @return a copy
     */
    public Settings withRaces(@Nullable Predicate<StackTraceElement> races) {
        Draft draft = new Draft(this);
        draft.races = races;
        return draft.finished();
    }

    /**
     * Returns these settings with or without spurious wake-ups. {@code Object.wait}, {@code
     * Condition.await} and {@code LockSupport.park} may return without a reason, as they may on a
     * real machine, and code that does not wait in a loop fails. The seed of the schedule
     * determines which waits return so; on the fifo schedule, none does.
     *
     * @param spuriousWakeups whether waits sometimes return without a reason
     * @return a copy
     */
    public Settings withSpuriousWakeups(boolean spuriousWakeups) {
        Draft draft = new Draft(this);
        draft.spuriousWakeups = spuriousWakeups;
        return draft.finished();
    }

    /**
     * Returns these settings with or without virtual time for busy waits. If busy waits take time,
     * a thread that spins is not stopped. Instead, a thousand calls of {@code Thread.yield} at one
     * virtual time take 1 ms, and a thousand loop iterations of code under test take 1 µs, or less
     * if a timer is set for an earlier time. Use this for programs that poll on purpose.
     *
     * @param timedBusyWaits whether virtual time passes during a busy wait
     * @return a copy
     */
    public Settings withTimedBusyWaits(boolean timedBusyWaits) {
        Draft draft = new Draft(this);
        draft.timedBusyWaits = timedBusyWaits;
        return draft.finished();
    }

    /**
     * Returns these settings with a record of what each thread does, step by step: the accesses of
     * code under test to shared memory, its calls of JDK methods that threads may share, and the
     * waits of all threads. The schedule is the same with and without a record.
     *
     * @param steps the number of steps to keep; if there are more, the first and the last ones are
     *     kept; 0 to record no steps
     * @return a copy
     * @see Outcome#steps
     */
    public Settings withSteps(int steps) {
        Draft draft = new Draft(this);
        draft.steps = steps;
        return draft.finished();
    }

    /** The values of settings that are being made from others. */
    private static final class Draft {
        private Schedule schedule;
        private Duration horizon;
        private long maxAdvances;
        private long maxIterations;
        private Duration realLimit;
        private int parallelism;
        private @Nullable Predicate<StackTraceElement> sites;
        private @Nullable Predicate<StackTraceElement> races;
        private boolean spuriousWakeups;
        private boolean timedBusyWaits;
        private int steps;

        Draft(Settings others) {
            schedule = others.schedule;
            horizon = others.horizon;
            maxAdvances = others.maxAdvances;
            maxIterations = others.maxIterations;
            realLimit = others.realLimit;
            parallelism = others.parallelism;
            sites = others.sites;
            races = others.races;
            spuriousWakeups = others.spuriousWakeups;
            timedBusyWaits = others.timedBusyWaits;
            steps = others.steps;
        }

        Settings finished() {
            return new Settings(
                    schedule,
                    horizon,
                    maxAdvances,
                    maxIterations,
                    realLimit,
                    parallelism,
                    sites,
                    races,
                    spuriousWakeups,
                    timedBusyWaits,
                    steps);
        }
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(
                    name + " must be more than zero, but was '" + value + "'");
        }
    }
}
