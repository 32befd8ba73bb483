package dev.simul.simulation.internal.race;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The happens-before order of a simulation, as vector clocks (Mattern, Virtual time and global
 * states of distributed systems, 1989). What a thread did happens before what another thread does
 * after it acquires an object that the first one has released, or is woken or started by it.
 */
final class HappensBefore {
    private final List<VectorClock> threads = new ArrayList<>();
    private final Map<Object, VectorClock> objects = new IdentityHashMap<>();

    VectorClock of(int thread) {
        while (threads.size() <= thread) {
            VectorClock clock = new VectorClock();
            clock.tick(threads.size());
            threads.add(clock);
        }
        return threads.get(thread);
    }

    void acquires(int thread, Object object) {
        VectorClock released = objects.get(object);
        if (released != null) {
            of(thread).join(released);
        }
    }

    void releases(int thread, Object object) {
        VectorClock clock = of(thread);
        objects.computeIfAbsent(object, first -> new VectorClock()).join(clock);
        clock.tick(thread);
    }

    void wakes(int waker, int thread) {
        VectorClock clock = of(waker);
        of(thread).join(clock);
        clock.tick(waker);
    }

    /** Orders all that any thread has done before what a thread does next. */
    void joinAll(int thread) {
        VectorClock clock = of(thread);
        for (int other = 0; other < threads.size(); other++) {
            if (other != thread) {
                clock.join(threads.get(other));
                threads.get(other).tick(other);
            }
        }
    }
}
