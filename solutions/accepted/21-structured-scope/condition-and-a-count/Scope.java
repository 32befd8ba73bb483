package dev.simul.task.structuredscope;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Counts its running children under a lock, and waits for a condition. */
public final class Scope implements AutoCloseable {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Lock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final List<Future<?>> futures = new ArrayList<>();
    private int running;
    private Throwable first;

    public <T> Future<T> fork(Callable<T> child) {
        lock.lock();
        try {
            if (first != null) {
                return CompletableFuture.failedFuture(new CancellationException());
            }
            running++;
            Future<T> future = executor.submit(() -> run(child));
            futures.add(future);
            return future;
        } finally {
            lock.unlock();
        }
    }

    private <T> T run(Callable<T> child) throws Exception {
        Throwable failed = null;
        try {
            return child.call();
        } catch (Throwable failure) {
            failed = failure;
            throw failure;
        } finally {
            ended(failed);
        }
    }

    private void ended(Throwable failure) {
        lock.lock();
        try {
            if (failure != null && first == null) {
                first = failure;
                executor.shutdownNow();
            }
            running--;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public void join() throws Exception {
        lock.lock();
        try {
            while (running > 0) {
                ended.await();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            throw e;
        } finally {
            lock.unlock();
        }
        if (first == null) {
            for (Future<?> future : futures) {
                future.get();
            }
        } else if (first instanceof Exception exception) {
            throw exception;
        } else {
            throw (Error) first;
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        executor.close();
    }
}
