package dev.simul.task.gracefulshutdown;

import dev.simul.checks.Calls;
import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Tasks with known times and results, recorded under their names. */
final class Works {
    private Works() {}

    /** Returns a task that takes the given time. */
    static Callable<?> taking(String name, Duration time) {
        return () -> {
            Calls.work(name, time);
            return null;
        };
    }

    /** Returns a task that takes the given time and fails. */
    static Callable<?> failing(String name, Duration time, Throwable failure) {
        return () -> {
            Calls.work(name, time);
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        };
    }

    /**
     * Returns a task that takes time to tidy up when it is interrupted, however often that happens,
     * and then returns.
     */
    static Callable<?> tidy(String name, Duration time, Duration tidyingUp) {
        return () -> {
            try {
                Calls.work(name, time);
            } catch (InterruptedException e) {
                tidyUp(name, Simulation.elapsed().plus(tidyingUp));
            }
            return null;
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

    /** Opens a service with the tasks "work 1", "work 2" and so on, which take the given times. */
    static Service service(int workers, Duration... times) {
        Service service = new Service(workers);
        for (int i = 0; i < times.length; i++) {
            String name = "work " + (i + 1);
            service.submit(name, taking(name, times[i]));
        }
        Simulation.settle();
        return service;
    }
}
