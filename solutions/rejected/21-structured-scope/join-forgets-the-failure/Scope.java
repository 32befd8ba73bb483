// rejected by: starts-no-child-after-a-failure
// advice: none
package dev.simul.task.structuredscope;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Forgets the failure when join has thrown it. */
public final class Scope implements AutoCloseable {
    private final List<Thread> threads = new ArrayList<>();
    private Throwable failure;
    private boolean cancelled;

    private final class Child<T> extends FutureTask<T> {
        Child(Callable<T> work) {
            super(work);
        }

        @Override
        protected void setException(Throwable t) {
            synchronized (threads) {
                if (!cancelled) {
                    failure = t;
                    cancelAll();
                }
            }
            super.setException(t);
        }
    }

    public Scope() {}

    private void cancelAll() {
        synchronized (threads) {
            cancelled = true;
            threads.forEach(Thread::interrupt);
        }
    }

    public <T> Future<T> fork(Callable<T> work) {
        Child<T> child = new Child<>(work);
        synchronized (threads) {
            if (failure != null) {
                child.cancel(false);
            } else {
                Thread thread = new Thread(child);
                threads.add(thread);
                thread.start();
            }
        }
        return child;
    }

    private List<Thread> all() {
        synchronized (threads) {
            return List.copyOf(threads);
        }
    }

    public void join() throws Exception {
        try {
            for (Thread thread : all()) {
                thread.join();
            }
        } catch (InterruptedException e) {
            cancelAll();
            throw e;
        }
        synchronized (threads) {
            switch (failure) {
                case null -> {}
                case Exception e -> {
                    failure = null;
                    cancelled = false;
                    throw e;
                }
                case Throwable e -> throw (Error) e;
            }
        }
    }

    @Override
    public void close() {
        cancelAll();
        boolean interrupted = false;
        for (Thread thread : all()) {
            while (true) {
                try {
                    thread.join();
                    break;
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
