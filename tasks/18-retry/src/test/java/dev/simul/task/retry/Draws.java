package dev.simul.task.retry;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Draws known times, and records the bounds. */
final class Draws {
    private final List<Duration> bounds = new CopyOnWriteArrayList<>();
    private final List<Duration> times;

    private Draws(List<Duration> times) {
        this.times = times;
    }

    /** Makes the next draws return the given times, and all later draws return zero. */
    static Draws of(Duration... times) {
        Draws draws = new Draws(List.of(times));
        Jitter.draw = draws::next;
        return draws;
    }

    private synchronized Duration next(Duration bound) {
        bounds.add(bound);
        return bounds.size() <= times.size() ? times.get(bounds.size() - 1) : Duration.ZERO;
    }

    /** Returns the bounds passed so far, in the order of the draws. */
    List<Duration> bounds() {
        return bounds;
    }
}
