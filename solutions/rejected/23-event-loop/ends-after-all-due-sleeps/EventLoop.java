// rejected by: abandons-the-rest
// advice: last-round-is-finished
package dev.simul.task.eventloop;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Completes all sleeps that are due before it looks whether main is done. */
public final class EventLoop {
    private record Timer(long due, long number, CompletableFuture<Void> future) {}

    private final long origin = System.nanoTime();
    private final Queue<Runnable> ready = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Timer> timers =
            new PriorityQueue<>(
                    Comparator.comparingLong(Timer::due).thenComparingLong(Timer::number));
    private long numbers;
    private volatile Thread loop;

    public EventLoop() {}

    public <T> T run(Supplier<CompletableFuture<T>> main) throws Exception {
        loop = Thread.currentThread();
        CompletableFuture<T> future = main.get();
        while (!future.isDone()) {
            long now = now();
            long before = numbers;
            while (!timers.isEmpty() && timers.peek().due <= now && timers.peek().number < before) {
                timers.remove().future.complete(null);
            }
            if (future.isDone()) {
                break;
            }
            Runnable next = ready.poll();
            if (next != null) {
                next.run();
            } else if (timers.isEmpty()) {
                LockSupport.park(this);
            } else if (timers.peek().due > now()) {
                LockSupport.parkNanos(this, timers.peek().due - now());
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return future.get();
    }

    private long now() {
        return System.nanoTime() - origin;
    }

    private void add(Runnable step) {
        ready.add(step);
        LockSupport.unpark(loop);
    }

    public <T> CompletableFuture<T> spawn(Callable<T> task) {
        CompletableFuture<T> future = new CompletableFuture<>();
        add(() -> {
            T result;
            try {
                result = task.call();
            } catch (Throwable e) {
                future.completeExceptionally(e);
                return;
            }
            future.complete(result);
        });
        return future;
    }

    public CompletableFuture<Void> sleep(Duration time) {
        CompletableFuture<Void> future = new CompletableFuture<>();
        timers.add(new Timer(Math.addExact(now(), time.toNanos()), numbers++, future));
        return future;
    }

    public <T> CompletableFuture<T> await(CompletionStage<T> outside) {
        CompletableFuture<T> future = new CompletableFuture<>();
        outside.whenComplete((result, failure) ->
                add(() -> {
                    if (failure != null) {
                        future.completeExceptionally(failure);
                    } else {
                        future.complete(result);
                    }
                }));
        return future;
    }
}
