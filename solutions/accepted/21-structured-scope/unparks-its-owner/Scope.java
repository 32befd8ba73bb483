package dev.simul.task.structuredscope;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Parks its owner until the last child ends. */
public final class Scope implements AutoCloseable {
    private final Thread owner = Thread.currentThread();
    private final Queue<Child<?>> children = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final AtomicReference<Throwable> firstFailure = new AtomicReference<>();

    public Scope() {}

    public <T> Future<T> fork(Callable<T> callable) {
        unfinished.incrementAndGet();
        Child<T> child = new Child<>(callable);
        children.add(child);
        if (firstFailure.get() == null) {
            child.thread.start();
        } else {
            child.cancel(false);
        }
        return child;
    }

    public void join() throws Exception {
        while (unfinished.get() > 0) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                cancelAll();
                throw new InterruptedException();
            }
        }
        switch (firstFailure.get()) {
            case null -> {}
            case Error error -> throw error;
            case Exception exception -> throw exception;
            case Throwable other -> throw new AssertionError(other);
        }
    }

    @Override
    public void close() {
        cancelAll();
        boolean interrupted = false;
        for (Child<?> child : children) {
            while (child.thread.isAlive()) {
                try {
                    child.thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            owner.interrupt();
        }
    }

    private void cancelAll() {
        children.forEach(child -> child.cancel(true));
    }

    private final class Child<T> extends FutureTask<T> {
        private final Thread thread = Thread.ofVirtual().unstarted(this);

        Child(Callable<T> callable) {
            super(callable);
        }

        @Override
        protected void done() {
            if (state() == State.FAILED) {
                firstFailure.compareAndSet(null, exceptionNow());
                cancelAll();
            }
            unfinished.decrementAndGet();
            LockSupport.unpark(owner);
        }
    }
}
