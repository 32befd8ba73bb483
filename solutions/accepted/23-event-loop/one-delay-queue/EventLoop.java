package dev.simul.task.eventloop;

import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Uses a single delay queue, in which ready tasks are due now. */
public final class EventLoop {
    private final DelayQueue<Entry> queue = new DelayQueue<>();
    private long entries;

    public <T> T run(Supplier<CompletableFuture<T>> main) throws Exception {
        CompletableFuture<T> result = main.get();
        while (!result.isDone()) {
            queue.take().action().run();
        }
        return result.get();
    }

    public <T> CompletableFuture<T> spawn(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        FutureTask<T> body = new FutureTask<>(task);
        add(
                0,
                () -> {
                    body.run();
                    if (body.state() == Future.State.SUCCESS) {
                        result.complete(body.resultNow());
                    } else {
                        result.completeExceptionally(body.exceptionNow());
                    }
                });
        return result;
    }

    public CompletableFuture<Void> sleep(Duration time) {
        CompletableFuture<Void> asleep = new CompletableFuture<>();
        add(time.toNanos(), () -> asleep.complete(null));
        return asleep;
    }

    public <T> CompletableFuture<T> await(CompletionStage<T> outside) {
        return outside.handleAsync((result, failure) -> outside, action -> add(0, action))
                .thenCompose(Function.identity())
                .toCompletableFuture();
    }

    private synchronized void add(long delay, Runnable action) {
        queue.add(new Entry(System.nanoTime() + delay, entries++, action));
    }

    private record Entry(long due, long number, Runnable action) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            Entry entry = (Entry) other;
            return Comparator.comparingLong(Entry::due)
                    .thenComparingLong(Entry::number)
                    .compare(this, entry);
        }
    }
}
