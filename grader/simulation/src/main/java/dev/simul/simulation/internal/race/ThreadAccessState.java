package dev.simul.simulation.internal.race;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state that the race detector keeps for one thread, apart from the thread's clock. */
final class ThreadAccessState {
    /** The wrappers whose monitors the thread has entered; each appears once for every entry. */
    private final List<Object> entered = new ArrayList<>(2);

    /** The synchronizer that the thread has called, until that call returns. */
    @Nullable Object called;

    /** The number of class initializers that the thread is running. */
    int initializers;

    /** The lock on which the thread has begun an optimistic read. */
    @Nullable Object optimisticLock;

    void enters(Object wrapper) {
        entered.add(wrapper);
    }

    void exits(Object object) {
        for (int i = entered.size() - 1; i >= 0; i--) {
            if (entered.get(i) == object) {
                entered.remove(i);
                return;
            }
        }
    }

    List<Object> entered() {
        return entered;
    }
}
