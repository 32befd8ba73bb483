package dev.simul.task.structuredscope;

import dev.simul.checks.Calls;
import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Children with known times and results, recorded under their names. */
final class Children {
    private Children() {}

    /** Returns a child that takes the given time and returns the given value. */
    static Callable<Integer> child(String name, Duration time, int value) {
        return () -> {
            Calls.work(name, time);
            return value;
        };
    }

    /** Returns a child that takes the given time and fails. */
    static Callable<Integer> failing(String name, Duration time, Exception failure) {
        return () -> {
            Calls.work(name, time);
            throw failure;
        };
    }

    /**
     * Returns a child that takes time to tidy up when it is interrupted, however often that
     * happens.
     */
    static Callable<Integer> tidy(String name, Duration time, Duration tidyingUp) {
        return () -> {
            try {
                Calls.work(name, time);
                return 0;
            } catch (InterruptedException e) {
                tidyUp(name, Simulation.elapsed().plus(tidyingUp));
                throw e;
            }
        };
    }

    private static void tidyUp(String name, Duration until) {
        while (Simulation.elapsed().compareTo(until) < 0) {
            try {
                Calls.work("tidying up " + name, until.minus(Simulation.elapsed()));
            } catch (InterruptedException again) {
                // The thread is already tidying up.
            }
        }
    }
}
