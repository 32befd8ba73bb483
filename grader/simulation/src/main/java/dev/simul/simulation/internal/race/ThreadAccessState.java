package dev.simul.simulation.internal.race;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state that the race detector keeps of one thread, besides its clock. */
final class ThreadAccessState {
    /** The wrappers whose monitors the thread has entered, as often as it has entered them. */
    private final List<Object> entered = new ArrayList<>(2);

    /** The synchronizer that the thread has called, until that call returns. */
    @Nullable Object called;

    /** The number of class initializers that the thread runs. */
    int initializers;

    /** The lock of which the thread has an optimistic read. */
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
