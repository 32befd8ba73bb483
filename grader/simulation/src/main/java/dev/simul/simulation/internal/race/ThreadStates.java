package dev.simul.simulation.internal.race;

import java.util.ArrayList;
import java.util.List;

/** The states of all threads of a simulation, by their numbers. */
final class ThreadStates {
    private final List<ThreadState> states = new ArrayList<>();

    ThreadState of(int thread) {
        while (states.size() <= thread) {
            states.add(new ThreadState());
        }
        return states.get(thread);
    }
}
