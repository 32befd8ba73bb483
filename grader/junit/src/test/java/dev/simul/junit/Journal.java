package dev.simul.junit;

import dev.simul.simulation.Simulation;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What samples have written down. It is outside their package, so that all runs share it. */
public final class Journal {
    private static final List<String> LINES = new CopyOnWriteArrayList<>();

    private Journal() {}

    /** Writes down an event, with the virtual time if there is one. */
    public static void write(String event) {
        LINES.add(Simulation.isRunning() ? event + " after " + Simulation.elapsed() : event);
    }

    static List<String> lines() {
        return List.copyOf(LINES);
    }

    static void clear() {
        LINES.clear();
    }
}
