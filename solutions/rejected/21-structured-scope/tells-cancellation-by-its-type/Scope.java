// rejected by: fails-fast-before-join
// advice: cancellation-is-told-by-its-type
package dev.simul.task.structuredscope;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Takes every child that throws a CancellationException for a cancelled one. */
public final class Scope implements AutoCloseable {
    private final List<Thread> threads = new ArrayList<>();
    private Throwable failure;

    public synchronized <T> Future<T> fork(Callable<T> child) {
        if (failure != null) {
            CompletableFuture<T> never = new CompletableFuture<>();
            never.cancel(true);
            return never;
        }
        FutureTask<T> future =
                new FutureTask<>(() -> {
                    try {
                        return child.call();
                    } catch (InterruptedException | CancellationException e) {
                        throw e;
                    } catch (Throwable e) {
                        fail(e);
                        throw e;
                    }
                });
        threads.add(Thread.startVirtualThread(future));
        return future;
    }

    private synchronized void fail(Throwable e) {
        if (failure == null) {
            failure = e;
            interruptAll();
        }
    }

    private synchronized void interruptAll() {
        threads.forEach(Thread::interrupt);
    }

    private synchronized List<Thread> threads() {
        return List.copyOf(threads);
    }

    public void join() throws Exception {
        try {
            for (Thread thread : threads()) {
                thread.join();
            }
        } catch (InterruptedException e) {
            interruptAll();
            throw e;
        }
        throwFailure();
    }

    private synchronized void throwFailure() throws Exception {
        switch (failure) {
            case null -> {}
            case Error error -> throw error;
            case Exception exception -> throw exception;
            default -> throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        interruptAll();
        boolean interrupted = false;
        for (Thread thread : threads()) {
            while (thread.isAlive()) {
                try {
                    thread.join();
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
