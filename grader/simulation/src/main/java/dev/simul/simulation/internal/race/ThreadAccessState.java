package dev.simul.simulation.internal.race;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the race detector knows of one thread besides its clock. */
final class ThreadAccessState {
    /** The wrappers whose monitors it has entered, as often as it has entered them. */
    private final List<Object> entered = new ArrayList<>(2);

    /** The synchronizer that it has called, until that call returns. */
    @Nullable Object called;

    /** How many class initializers it runs. */
    int initializers;

    /** The lock of which it has an optimistic read. */
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
