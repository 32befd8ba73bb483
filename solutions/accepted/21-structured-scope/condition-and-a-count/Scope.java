package dev.simul.task.structuredscope;

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
    private int running;
    private Throwable first;

    public <T> Future<T> fork(Callable<T> child) {
        lock.lock();
        try {
            if (first != null) {
                return CompletableFuture.failedFuture(new CancellationException());
            }
            running++;
            CompletableFuture<T> future = new CompletableFuture<>();
            executor.execute(() -> run(child, future));
            return future;
        } finally {
            lock.unlock();
        }
    }

    private <T> void run(Callable<T> child, CompletableFuture<T> future) {
        try {
            future.complete(child.call());
        } catch (Throwable failure) {
            failed(failure);
            future.completeExceptionally(failure);
        }
        ended();
    }

    private void failed(Throwable failure) {
        lock.lock();
        try {
            if (first == null) {
                first = failure;
                executor.shutdownNow();
            }
        } finally {
            lock.unlock();
        }
    }

    private void ended() {
        lock.lock();
        try {
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
        if (first instanceof Error error) {
            throw error;
        }
        if (first != null) {
            throw (Exception) first;
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        executor.close();
    }
}
