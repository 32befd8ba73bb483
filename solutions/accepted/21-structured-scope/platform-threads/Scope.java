package dev.simul.task.structuredscope;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Starts plain threads under a lock, and joins them. */
public final class Scope implements AutoCloseable {
    private final List<Thread> threads = new ArrayList<>();
    private Throwable first;
    private boolean cancelled;

    public synchronized <T> Future<T> fork(Callable<T> child) {
        FutureTask<T> task =
                new FutureTask<>(child) {
                    @Override
                    protected void setException(Throwable failure) {
                        fail(failure);
                        super.setException(failure);
                    }
                };
        if (cancelled) {
            task.cancel(false);
        } else {
            Thread thread = new Thread(task);
            threads.add(thread);
            thread.start();
        }
        return task;
    }

    private synchronized void fail(Throwable failure) {
        first = first == null ? failure : first;
        cancel();
    }

    private synchronized void cancel() {
        cancelled = true;
        threads.forEach(Thread::interrupt);
    }

    public void join() throws Exception {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            cancel();
            throw e;
        }
        if (first instanceof Error error) {
            throw error;
        }
        if (first != null) {
            throw (Exception) first;
        }
    }

    @Override
    public void close() {
        cancel();
        boolean interrupted = false;
        for (Thread thread : threads) {
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
