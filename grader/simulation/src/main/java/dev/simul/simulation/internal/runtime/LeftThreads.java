package dev.simul.simulation.internal.runtime;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The platform threads that were still alive when their simulation ended. They never run again, but
 * a library may keep one in a static field and hand it work in a later simulation. Safe for use by
 * several threads.
 */
final class LeftThreads {
    private static final List<WeakReference<Thread>> LEFT = new ArrayList<>();

    private LeftThreads() {}

    static synchronized void add(Collection<Thread> threads) {
        LEFT.removeIf(thread -> thread.refersTo(null));
        threads.forEach(thread -> LEFT.add(new WeakReference<>(thread)));
    }

    static synchronized boolean contains(Thread thread) {
        return LEFT.stream().anyMatch(left -> left.refersTo(thread));
    }
}
