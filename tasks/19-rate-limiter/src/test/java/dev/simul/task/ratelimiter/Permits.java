package dev.simul.task.ratelimiter;

import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Takes permits, and records when each permit was taken. */
final class Permits {
    private Permits() {}

    /**
     * Takes one permit after another, and returns the time at which each permit was taken, counted
     * from the start.
     */
    static List<Duration> times(int permits, RateLimiter limiter) throws InterruptedException {
        Duration start = Simulation.elapsed();
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < permits; i++) {
            limiter.acquire();
            times.add(Simulation.elapsed().minus(start));
        }
        return times;
    }
}
