package dev.simul.task.structuredscope;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/** Board 21: a scope that outlives none of the threads started in it. */
public final class Scope implements AutoCloseable {

    /** Opens a scope; the thread that does so is its owner. */
    public Scope() {}

    /**
     * Starts a child on a thread of its own and returns at once.
     *
     * @param child what it does
     * @param <T> what it returns
     * @return its future; a cancelled one if a child of this scope has failed before
     */
    public <T> Future<T> fork(Callable<T> child) {
        throw new UnsupportedOperationException("Not started yet: fork");
    }

    /**
     * Waits until all children have ended. When one fails, the others are cancelled.
     *
     * @throws InterruptedException if the owner is interrupted; all children are then cancelled
     * @throws Exception the failure that came first, itself
     */
    public void join() throws Exception {
        throw new UnsupportedOperationException("Not started yet: join");
    }

    /** Cancels the children that still run, and returns when all have ended. */
    @Override
    public void close() {
        throw new UnsupportedOperationException("Not started yet: close");
    }
}
