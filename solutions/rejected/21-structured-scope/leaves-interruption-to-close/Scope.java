// rejected by: interruption-cancels-all
// advice: close-comes-next
package dev.simul.task.structuredscope;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Interrupts the children of an interrupted owner only in the close method. */
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
        threads.stream()
                .filter(thread -> thread != Thread.currentThread())
                .forEach(Thread::interrupt);
    }

    public void join() throws Exception {
        for (Thread thread : all()) {
            thread.join();
        }
        synchronized (this) {
            if (first instanceof Error error) {
                throw error;
            }
            if (first != null) {
                throw (Exception) first;
            }
        }
    }

    private synchronized List<Thread> all() {
        return List.copyOf(threads);
    }

    @Override
    public void close() {
        cancel();
        boolean interrupted = false;
        for (Thread thread : all()) {
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
