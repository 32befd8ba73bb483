package dev.simul.simulation.internal.race;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The happens-before order of a simulation, as vector clocks (Mattern, Virtual time and global
 * states of distributed systems, 1989). If a thread releases an object and a second thread then
 * acquires the object, the earlier actions of the first thread happen before the later actions of
 * the second thread. The same is true if the first thread wakes or starts the second thread.
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

    /** Orders all previous actions of all threads before the next actions of a thread. */
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
