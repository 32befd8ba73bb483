package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.WaitingThread;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads that were left running, described on first use: reading their stacks takes longer
 * than a short simulation, and the list is rarely read if there are many runs.
 */
final class LazyThreadList extends AbstractList<WaitingThread> {
    private final int count;
    private final Supplier<List<WaitingThread>> description;
    private @Nullable List<WaitingThread> described;

    /**
     * Creates the list.
     *
     * @param count the number of threads
     * @param description describes the threads, which are blocked and will not run again
     */
    LazyThreadList(int count, Supplier<List<WaitingThread>> description) {
        this.count = count;
        this.description = description;
    }

    @Override
    public synchronized WaitingThread get(int index) {
        if (described == null) {
            described = description.get();
        }
        return described.get(index);
    }

    @Override
    public int size() {
        return count;
    }
}
