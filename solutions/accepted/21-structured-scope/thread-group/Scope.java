package dev.simul.task.structuredscope;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Starts its children in a thread group, which can be interrupted as a whole. */
public final class Scope implements AutoCloseable {
    private final ThreadGroup group = new ThreadGroup("scope");
    private final List<Thread> children = new ArrayList<>();
    private Throwable firstFailure;
    private int unfinished;

    public Scope() {}

    public synchronized <T> Future<T> fork(Callable<T> child) {
        CompletableFuture<T> future = new CompletableFuture<>();
        if (firstFailure != null) {
            future.cancel(true);
            return future;
        }
        Thread thread =
                new Thread(
                        group,
                        () -> {
                            try {
                                future.complete(child.call());
                                ended(null);
                            } catch (Throwable e) {
                                future.completeExceptionally(e);
                                ended(e);
                            }
                        });
        children.add(thread);
        unfinished++;
        thread.start();
        return future;
    }

    private synchronized void ended(Throwable failure) {
        unfinished--;
        if (failure != null && firstFailure == null) {
            firstFailure = failure;
            group.interrupt();
        }
        notifyAll();
    }

    public synchronized void join() throws Exception {
        try {
            while (unfinished > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            group.interrupt();
            throw e;
        }
        if (firstFailure instanceof Error error) {
            throw error;
        }
        if (firstFailure instanceof Exception exception) {
            throw exception;
        }
    }

    @Override
    public void close() {
        group.interrupt();
        boolean interrupted = false;
        for (Thread child : children) {
            while (child.isAlive()) {
                try {
                    child.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
