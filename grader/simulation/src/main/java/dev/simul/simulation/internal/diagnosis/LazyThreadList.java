package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.WaitingThread;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads that were left running, described when somebody first asks: to read their stacks
 * takes longer than a short simulation, and where it is run for the hundredth time, nobody asks.
 */
final class LazyThreadList extends AbstractList<WaitingThread> {
    private final int count;
    private final Supplier<List<WaitingThread>> description;
    private @Nullable List<WaitingThread> described;

    /**
     * Creates the list.
     *
     * @param count how many there are
     * @param description describes them all; they wait, and will not go on any more
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
