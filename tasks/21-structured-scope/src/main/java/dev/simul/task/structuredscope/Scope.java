package dev.simul.task.structuredscope;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/** Board 21: a scope that outlives every thread started in it. */
public final class Scope implements AutoCloseable {

    /** Opens a scope. The calling thread is its owner. */
    public Scope() {}

    /**
     * Starts a child on its own thread, without waiting for it.
     *
     * @param child the work of the child
     * @param <T> the type of its result
     * @return the future of the child, or a cancelled future if a child of this scope has already
     *     failed
     */
    public <T> Future<T> fork(Callable<T> child) {
        throw new UnsupportedOperationException("Not started yet: fork");
    }

    /**
     * Waits until all children have ended. If one fails, the others are cancelled.
     *
     * @throws InterruptedException if the owner is interrupted; all children are then cancelled,
     *     and only {@link #close} may be called
     * @throws Exception the failure that occurred first, unwrapped
     */
    public void join() throws Exception {
        throw new UnsupportedOperationException("Not started yet: join");
    }

    /**
     * Interrupts the children that are still running, possibly more than once, and waits for them.
     */
    @Override
    public void close() {
        throw new UnsupportedOperationException("Not started yet: close");
    }
}
