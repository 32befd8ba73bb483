package dev.simul.simulation;

import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a simulation is run.
 *
 * @param schedule which thread is run next
 * @param horizon the virtual time at which the simulation is stopped; more than zero
 * @param maxAdvances how many times the clock may move before the simulation is stopped, as at its
 *     horizon; more than zero
 * @param realLimit the real time after which one that does not come to an end is given up; more
 *     than zero
 * @param parallelism the processors the simulated machine has, and the workers of its common pool;
 *     at least 1
 * @param sites which lines may stand for a wait on the timeline: the innermost of them does; null
 *     where none is recorded
 * @param races which lines races are told of: those whose two accesses are both in one of them;
 *     null where none is looked for
 */
public record Settings(
        Schedule schedule,
        Duration horizon,
        long maxAdvances,
        Duration realLimit,
        int parallelism,
        @Nullable Predicate<StackTraceElement> sites,
        @Nullable Predicate<StackTraceElement> races) {

    private static final Settings DEFAULTS =
            new Settings(
                    Schedule.fifo(),
                    Duration.ofDays(30),
                    Long.MAX_VALUE,
                    Duration.ofSeconds(20),
                    16,
                    null,
                    null);

    /** Refuses limits that leave no room to run. */
    public Settings {
        requirePositive("horizon", horizon);
        requirePositive("realLimit", realLimit);
        if (maxAdvances < 1) {
            throw new IllegalArgumentException(
                    "maxAdvances is more than zero, but were '" + maxAdvances + "'");
        }
        if (parallelism < 1) {
            throw new IllegalArgumentException(
                    "parallelism is at least 1, but was '" + parallelism + "'");
        }
    }

    /**
     * Returns the settings to start from: first come first served, a horizon of 30 days and any
     * number of moments, a real limit of 20 seconds, 16 processors, no lines of waits, no search
     * for races.
     *
     * @return the defaults
     */
    public static Settings defaults() {
        return DEFAULTS;
    }

    /**
     * Returns these settings with another schedule.
     *
     * @param schedule which thread is run next
     * @return a copy
     */
    public Settings withSchedule(Schedule schedule) {
        return new Settings(schedule, horizon, maxAdvances, realLimit, parallelism, sites, races);
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
     * Returns these settings with another horizon.
     *
     * @param horizon the virtual time at which the simulation is stopped
     * @return a copy
     */
    public Settings withHorizon(Duration horizon) {
        return new Settings(schedule, horizon, maxAdvances, realLimit, parallelism, sites, races);
    }

    /**
     * Returns these settings with a limit to how often the clock moves. One who looks again and
     * again, a little later each time, passes it after the same number of looks on every machine,
     * and long before the horizon.
     *
     * @param maxAdvances at least 1
     * @return a copy
     */
    public Settings withMaxAdvances(long maxAdvances) {
        return new Settings(schedule, horizon, maxAdvances, realLimit, parallelism, sites, races);
    }

    /**
     * Returns these settings with another limit of real time.
     *
     * @param realLimit the real time after which a simulation that does not end is given up
     * @return a copy
     */
    public Settings withRealLimit(Duration realLimit) {
        return new Settings(schedule, horizon, maxAdvances, realLimit, parallelism, sites, races);
    }

    /**
     * Returns these settings with another number of simulated processors.
     *
     * @param parallelism at least 1
     * @return a copy
     */
    public Settings withParallelism(int parallelism) {
        return new Settings(schedule, horizon, maxAdvances, realLimit, parallelism, sites, races);
    }

    /**
     * Returns these settings with the line of each wait recorded, or not.
     *
     * @param sites whether to record the innermost line outside the JDK; it costs a stack walk a
     *     wait
     * @return a copy
     */
    public Settings withSites(boolean sites) {
        return new Settings(
                schedule,
                horizon,
                maxAdvances,
                realLimit,
                parallelism,
                sites ? StackFrames::isOutsideJdk : null,
                races);
    }

    /**
     * Returns these settings with the line of each wait recorded where it is one of some lines.
     *
     * @param sites which lines may stand for a wait: the innermost of them does
     * @return a copy
     */
    public Settings withSites(Predicate<StackTraceElement> sites) {
        return new Settings(schedule, horizon, maxAdvances, realLimit, parallelism, sites, races);
    }

    /**
     * Returns these settings with a search for data races in code under test, or without.
     *
     * @param races whether to look for races; it costs a little at each access to a field that is
     *     neither final nor volatile, to an array, and to an object of the JDK
     * @return a copy
     */
    public Settings withRaces(boolean races) {
        return withRaces(races ? StackFrames::isOutsideJdk : null);
    }

    /**
     * Returns these settings with a search for data races whose two accesses are both in some
     * lines.
     *
     * @param races which lines, or null for no search
     * @return a copy
     */
    public Settings withRaces(@Nullable Predicate<StackTraceElement> races) {
        return new Settings(schedule, horizon, maxAdvances, realLimit, parallelism, sites, races);
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(
                    name + " is more than zero, but was '" + value + "'");
        }
    }
}
