package dev.simul.simulation.internal.race;

import java.util.ArrayList;
import java.util.List;

/** The states of all threads of a simulation, by their numbers. */
final class ThreadAccessStates {
    private final List<ThreadAccessState> states = new ArrayList<>();

    ThreadAccessState of(int thread) {
        while (states.size() <= thread) {
            states.add(new ThreadAccessState());
        }
        return states.get(thread);
    }
}
