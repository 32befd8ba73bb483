package dev.simul.task.eventloop;

import java.time.Duration;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Parks its thread if no task is ready; a thread that adds a task unparks it. */
public final class EventLoop {
    private final Queue<Runnable> ready = new ConcurrentLinkedQueue<>();
    private final List<Sleeper> sleepers = new LinkedList<>();
    private volatile Thread thread;

    public <T> T run(Supplier<CompletableFuture<T>> main) throws Exception {
        thread = Thread.currentThread();
        CompletableFuture<T> result = main.get();
        while (!result.isDone()) {
            Sleeper first = sleepers.isEmpty() ? null : sleepers.getFirst();
            if (first != null && first.due() <= System.nanoTime()) {
                sleepers.removeFirst();
                first.asleep().complete(null);
            }
            Runnable next = result.isDone() ? null : ready.poll();
            if (next != null) {
                next.run();
            } else if (!result.isDone()) {
                park();
            }
        }
        return result.join();
    }

    private void park() {
        if (sleepers.isEmpty()) {
            LockSupport.park(this);
        } else {
            LockSupport.parkNanos(this, sleepers.getFirst().due() - System.nanoTime());
        }
    }

    private void add(Runnable action) {
        ready.add(action);
        LockSupport.unpark(thread);
    }

    public <T> CompletableFuture<T> spawn(Callable<T> task) {
        return await(
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return task.call();
                            } catch (Exception failure) {
                                throw new CompletionException(failure);
                            }
                        },
                        this::add),
                Runnable::run);
    }

    public CompletableFuture<Void> sleep(Duration time) {
        Sleeper sleeper =
                new Sleeper(System.nanoTime() + time.toNanos(), new CompletableFuture<>());
        int place = sleepers.size();
        while (place > 0 && sleepers.get(place - 1).due() > sleeper.due()) {
            place--;
        }
        sleepers.add(place, sleeper);
        return sleeper.asleep();
    }

    public <T> CompletableFuture<T> await(CompletionStage<T> outside) {
        return await(outside, this::add);
    }

    private static <T> CompletableFuture<T> await(CompletionStage<T> outside, Executor executor) {
        CompletableFuture<T> inside = new CompletableFuture<>();
        outside.whenCompleteAsync(
                (result, failure) -> {
                    if (failure == null) {
                        inside.complete(result);
                    } else {
                        inside.completeExceptionally(failure);
                    }
                },
                executor);
        return inside;
    }

    private record Sleeper(long due, CompletableFuture<Void> asleep) {}
}
