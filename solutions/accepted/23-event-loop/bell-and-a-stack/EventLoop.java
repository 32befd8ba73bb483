package dev.simul.task.eventloop;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Takes tasks from a lock-free stack; adding to an empty stack releases a semaphore. */
public final class EventLoop {
    private static final long FAR_AWAY = Long.MAX_VALUE / 2;

    private record Entry(Runnable job, Entry older) {}

    private record Alarm(long due, long number, CompletableFuture<Void> future) {}

    private final AtomicReference<Entry> putIn = new AtomicReference<>();
    private final Semaphore bell = new Semaphore(0);
    private final Queue<Runnable> ready = new ArrayDeque<>();
    private final long opened = System.nanoTime();
    private final Queue<Alarm> alarms =
            new PriorityQueue<>(
                    Comparator.comparingLong(Alarm::due).thenComparingLong(Alarm::number));
    private long alarmsSet;

    public EventLoop() {}

    public <T> T run(Supplier<CompletableFuture<T>> main) throws Exception {
        CompletableFuture<T> result = main.get();
        while (!result.isDone()) {
            addWhatIsDue();
            addWhatWasPutIn();
            if (ready.isEmpty()) {
                waitForBellOrAlarm();
            } else {
                ready.remove().run();
            }
        }
        return result.get();
    }

    private void addWhatIsDue() {
        long now = now();
        while (!alarms.isEmpty() && alarms.peek().due() <= now) {
            CompletableFuture<Void> future = alarms.remove().future();
            ready.add(() -> future.complete(null));
        }
    }

    private void addWhatWasPutIn() {
        bell.drainPermits();
        Deque<Runnable> oldestFirst = new ArrayDeque<>();
        for (Entry entry = putIn.getAndSet(null); entry != null; entry = entry.older()) {
            oldestFirst.push(entry.job());
        }
        ready.addAll(oldestFirst);
    }

    private void waitForBellOrAlarm() throws InterruptedException {
        if (alarms.isEmpty()) {
            bell.acquire();
        } else {
            bell.tryAcquire(alarms.peek().due() - now(), TimeUnit.NANOSECONDS);
        }
    }

    public <T> CompletableFuture<T> spawn(Callable<T> task) {
        CompletableFuture<T> future = new CompletableFuture<>();
        put(() -> {
            try {
                future.complete(task.call());
            } catch (Throwable e) {
                future.completeExceptionally(e);
            }
        });
        return future;
    }

    public CompletableFuture<Void> sleep(Duration time) {
        long nanos = Math.min(TimeUnit.NANOSECONDS.convert(time), FAR_AWAY);
        Alarm alarm = new Alarm(now() + nanos, alarmsSet++, new CompletableFuture<>());
        alarms.add(alarm);
        return alarm.future();
    }

    public <T> CompletableFuture<T> await(CompletionStage<T> outside) {
        CompletableFuture<T> inside = new CompletableFuture<>();
        outside.whenComplete((result, failure) ->
                put(() -> {
                    if (failure == null) {
                        inside.complete(result);
                    } else {
                        inside.completeExceptionally(failure);
                    }
                }));
        return inside;
    }

    private void put(Runnable job) {
        Entry older = putIn.getAndUpdate(newest -> new Entry(job, newest));
        if (older == null) {
            bell.release();
        }
    }

    private long now() {
        return System.nanoTime() - opened;
    }
}
