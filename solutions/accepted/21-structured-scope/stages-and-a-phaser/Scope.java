package dev.simul.task.structuredscope;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;

/** Counts its children with a phaser, and uses a future that the first failure completes. */
public final class Scope implements AutoCloseable {
    private final Phaser running = new Phaser(1);
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Throwable> outcome = new CompletableFuture<>();

    public Scope() {
        outcome.thenAccept(failure -> interruptAll());
    }

    public <T> Future<T> fork(Callable<T> child) {
        CompletableFuture<T> future = new CompletableFuture<>();
        if (outcome.isDone()) {
            future.cancel(false);
            return future;
        }
        running.register();
        Thread thread =
                Thread.ofVirtual()
                        .unstarted(() -> {
                            try {
                                future.complete(child.call());
                            } catch (Throwable failure) {
                                outcome.complete(failure);
                                future.completeExceptionally(failure);
                            } finally {
                                running.arriveAndDeregister();
                            }
                        });
        threads.add(thread);
        thread.start();
        if (outcome.isDone()) {
            thread.interrupt();
        }
        return future;
    }

    private void interruptAll() {
        threads.forEach(Thread::interrupt);
    }

    public void join() throws Exception {
        int phase = running.arrive();
        try {
            running.awaitAdvanceInterruptibly(phase);
        } catch (InterruptedException e) {
            interruptAll();
            throw e;
        }
        switch (outcome.getNow(null)) {
            case null -> {}
            case Error error -> throw error;
            case Exception exception -> throw exception;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    @Override
    public void close() {
        outcome.complete(null);
        boolean interrupted = false;
        for (Thread thread : threads) {
            boolean ended = false;
            while (!ended) {
                try {
                    thread.join();
                    ended = true;
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
