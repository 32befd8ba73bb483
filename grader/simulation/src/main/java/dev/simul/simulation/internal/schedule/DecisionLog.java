package dev.simul.simulation.internal.schedule;

import dev.simul.simulation.DecisionTrace;
import java.util.Arrays;

/** Records the decisions of a scheduler. */
final class DecisionLog {
    private int[] options = new int[8];
    private int[] chosen = new int[8];
    private int size;

    /**
     * Adds a decision.
     *
     * @param threads the number of threads to choose from
     * @param which the index of the chosen thread
     */
    void add(int threads, int which) {
        if (size == options.length) {
            options = Arrays.copyOf(options, 2 * size);
            chosen = Arrays.copyOf(chosen, 2 * size);
        }
        options[size] = threads;
        chosen[size] = which;
        size++;
    }

    DecisionTrace trace() {
        return DecisionTrace.of(Arrays.copyOf(options, size), Arrays.copyOf(chosen, size));
    }
}
