package dev.simul.simulation.internal.race;

import java.util.Arrays;

/**
 * A vector clock: for each thread, the time up to which the accesses of that thread are known to
 * have happened earlier.
 */
final class VectorClock {
    private int[] times;

    VectorClock() {
        times = new int[4];
    }

    int of(int thread) {
        return thread < times.length ? times[thread] : 0;
    }

    void set(int thread, int time) {
        if (thread >= times.length) {
            times = Arrays.copyOf(times, Math.max(thread + 1, 2 * times.length));
        }
        times[thread] = time;
    }

    void tick(int thread) {
        set(thread, of(thread) + 1);
    }

    /** Raises each time to the time of the same thread in another clock, if that time is later. */
    void join(VectorClock other) {
        int[] theirs = other.times;
        if (theirs.length > times.length) {
            times = Arrays.copyOf(times, theirs.length);
        }
        for (int i = 0; i < theirs.length; i++) {
            times[i] = Math.max(times[i], theirs[i]);
        }
    }
}
