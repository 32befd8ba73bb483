// rejected by: abandons-the-rest
// advice: last-round-is-finished
package dev.simul.task.eventloop;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Completes all sleeps that are due, although the first of them completes main's future. */
public final class EventLoop {
    private final Lock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final TreeMap<Long, Deque<CompletableFuture<Void>>> asleep = new TreeMap<>();
    private final Deque<Runnable> ready = new ArrayDeque<>();

    public <T> T run(Supplier<CompletableFuture<T>> main) throws Exception {
        CompletableFuture<T> result = main.get();
        while (!result.isDone()) {
            wakeSleepers();
            for (Runnable action : takeReady()) {
                if (!result.isDone()) {
                    action.run();
                }
            }
            if (!result.isDone()) {
                waitForMore();
            }
        }
        return result.get();
    }

    private void wakeSleepers() {
        long now = System.nanoTime();
        while (!asleep.isEmpty() && asleep.firstKey() <= now) {
            Deque<CompletableFuture<Void>> first = asleep.firstEntry().getValue();
            CompletableFuture<Void> next = first.removeFirst();
            if (first.isEmpty()) {
                asleep.pollFirstEntry();
            }
            next.complete(null);
        }
    }

    private Deque<Runnable> takeReady() {
        lock.lock();
        try {
            Deque<Runnable> taken = new ArrayDeque<>(ready);
            ready.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void waitForMore() throws InterruptedException {
        lock.lock();
        try {
            if (ready.isEmpty() && asleep.isEmpty()) {
                more.await();
            } else if (ready.isEmpty()) {
                more.awaitNanos(asleep.firstKey() - System.nanoTime());
            }
        } finally {
            lock.unlock();
        }
    }

    private void add(Runnable action) {
        lock.lock();
        try {
            ready.addLast(action);
            more.signal();
        } finally {
            lock.unlock();
        }
    }

    public <T> CompletableFuture<T> spawn(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        add(() -> {
            try {
                result.complete(task.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    public CompletableFuture<Void> sleep(Duration time) {
        CompletableFuture<Void> future = new CompletableFuture<>();
        long due = System.nanoTime() + time.toNanos();
        asleep.computeIfAbsent(due, first -> new ArrayDeque<>()).addLast(future);
        return future;
    }

    public <T> CompletableFuture<T> await(CompletionStage<T> outside) {
        CompletableFuture<T> inside = new CompletableFuture<>();
        outside.thenAccept(result -> add(() -> inside.complete(result)));
        outside.exceptionally(failure -> {
            add(() -> inside.completeExceptionally(failure));
            return null;
        });
        return inside;
    }
}
