package dev.simul.grader.grading;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A pool that starts when it is first needed. Safe for use by several threads. */
public final class LazyPool implements Supplier<GraderPool>, AutoCloseable {
    private final Supplier<GraderPool> start;
    private @Nullable GraderPool pool;

    /**
     * Creates a pool that has not started.
     *
     * @param start starts the pool
     */
    public LazyPool(Supplier<GraderPool> start) {
        this.start = start;
    }

    /**
     * Returns the pool.
     *
     * @return the pool, which the first call starts
     */
    @Override
    public synchronized GraderPool get() {
        if (pool == null) {
            pool = start.get();
        }
        return pool;
    }

    /** Ends the child JVMs of the pool if it has started. */
    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
