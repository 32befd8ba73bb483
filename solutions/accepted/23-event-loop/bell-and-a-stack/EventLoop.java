package dev.simul.task.eventloop;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Takes tasks from a lock-free stack; adding a task advances the phase of a phaser. */
public final class EventLoop {
    private static final long FAR_AWAY = Long.MAX_VALUE / 2;

    private record Entry(Runnable job, Entry older) {}

    private final AtomicReference<Entry> putIn = new AtomicReference<>();
    private final Phaser bell =
            new Phaser() {
                @Override
                protected boolean onAdvance(int phase, int registeredParties) {
                    return false;
                }
            };
    private final Queue<Runnable> ready = new ArrayDeque<>();
    private final Queue<Alarm> alarms = new PriorityQueue<>();
    private long alarmsSet;

    public EventLoop() {}

    public <T> T run(Supplier<CompletableFuture<T>> main) throws Exception {
        CompletableFuture<T> result = main.get();
        while (!result.isDone()) {
            int heard = bell.getPhase();
            addWhatIsDue();
            addWhatWasPutIn();
            if (ready.isEmpty()) {
                waitForBellOrAlarm(heard);
            } else {
                ready.remove().run();
            }
        }
        return result.get();
    }

    private void addWhatIsDue() {
        long now = System.nanoTime();
        while (!alarms.isEmpty() && alarms.peek().due() - now <= 0) {
            CompletableFuture<Void> future = alarms.remove().future();
            ready.add(() -> future.complete(null));
        }
    }

    private void addWhatWasPutIn() {
        Deque<Runnable> oldestFirst = new ArrayDeque<>();
        for (Entry entry = putIn.getAndSet(null); entry != null; entry = entry.older()) {
            oldestFirst.push(entry.job());
        }
        ready.addAll(oldestFirst);
    }

    private void waitForBellOrAlarm(int heard) throws InterruptedException {
        if (alarms.isEmpty()) {
            bell.awaitAdvanceInterruptibly(heard);
            return;
        }
        long left = alarms.peek().due() - System.nanoTime();
        try {
            bell.awaitAdvanceInterruptibly(heard, left, TimeUnit.NANOSECONDS);
        } catch (TimeoutException due) {
            // The first sleep is due.
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
        Alarm alarm = new Alarm(System.nanoTime() + nanos, alarmsSet++, new CompletableFuture<>());
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
        // If all callers shared one party, two arrivals at once would be one too many.
        bell.register();
        putIn.updateAndGet(newest -> new Entry(job, newest));
        bell.arriveAndDeregister();
    }

    private record Alarm(long due, long number, CompletableFuture<Void> future)
            implements Comparable<Alarm> {
        @Override
        public int compareTo(Alarm other) {
            return due == other.due
                    ? Long.compare(number, other.number)
                    : Long.signum(due - other.due);
        }
    }
}
