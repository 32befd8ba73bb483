// rejected by: any-thread-may-add
// advice: empty-a-moment-ago
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

/** Looks at the queue before it takes the lock, and then waits; a task may be added in between. */
public final class EventLoop {
    private final Lock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final TreeMap<Long, Deque<CompletableFuture<Void>>> asleep = new TreeMap<>();
    private Deque<Runnable> ready = new ArrayDeque<>();

    public <T> T run(Supplier<CompletableFuture<T>> main) throws Exception {
        CompletableFuture<T> result = main.get();
        while (!result.isDone()) {
            wakeSleepers(result);
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

    private void wakeSleepers(CompletableFuture<?> until) {
        long now = System.nanoTime();
        while (!until.isDone() && !asleep.isEmpty() && asleep.firstKey() <= now) {
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
            Deque<Runnable> taken = ready;
            ready = new ArrayDeque<>();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void waitForMore() throws InterruptedException {
        if (!ready.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            if (asleep.isEmpty()) {
                more.await();
            }
            long left = 1;
            while (ready.isEmpty() && left > 0 && !asleep.isEmpty()) {
                left = asleep.firstKey() - System.nanoTime();
                if (left > 0) {
                    more.awaitNanos(left);
                }
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
