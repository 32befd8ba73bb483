package dev.simul.simulation;

import java.util.List;
import java.util.stream.Collectors;

/** Describes threads that wait for one another, and how to break the cycle. */
final class CycleText {
    private CycleText() {}

    static String words(List<WaitingThread> cycle) {
        if (cycle.size() == 1) {
            WaitingThread alone = cycle.getFirst();
            return alone.name()
                    + " waits for "
                    + (alone.holds().isEmpty()
                            ? "itself to finish"
                            : "a lock or permit that it holds");
        }
        boolean locks = cycle.stream().noneMatch(thread -> thread.holds().isEmpty());
        return names(cycle)
                + " wait for each other; "
                + (locks
                        ? "acquire these locks in the same order in every thread"
                        : "remove one of these waits");
    }

    private static String names(List<WaitingThread> threads) {
        int last = threads.size() - 1;
        return threads.stream()
                        .limit(last)
                        .map(WaitingThread::name)
                        .collect(Collectors.joining(", "))
                + " and "
                + threads.get(last).name();
    }
}
