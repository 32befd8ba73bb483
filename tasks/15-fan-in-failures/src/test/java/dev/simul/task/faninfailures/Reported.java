package dev.simul.task.faninfailures;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Collects all exceptions to which an exception refers. */
final class Reported {
    private Reported() {}

    /** Returns the given exception, its causes, their suppressed exceptions, and so on. */
    static Set<Throwable> by(Throwable failure) {
        Set<Throwable> reported = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(failure, reported);
        return reported;
    }

    private static void collect(Throwable failure, Set<Throwable> reported) {
        if (failure != null && reported.add(failure)) {
            collect(failure.getCause(), reported);
            for (Throwable suppressed : failure.getSuppressed()) {
                collect(suppressed, reported);
            }
        }
    }
}
