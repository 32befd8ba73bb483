// rejected by: sleeps-go-on-together, order-at-one-instant, spawned-run-in-order-and-later,
// abandons-the-rest, awaits-what-others-complete, starves-no-timer
// advice: sleeping-blocks-the-thread
// naive: sleeps-go-on-together
package dev.simul.task.eventloop;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Makes the thread of the loop sleep. */
public final class EventLoop {
    private final BlockingQueue<Runnable> ready = new LinkedBlockingQueue<>();
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();
    private long set;

    public <T> T run(Supplier<CompletableFuture<T>> main) throws Exception {
        CompletableFuture<T> result = main.get();
        while (!result.isDone()) {
            queueWhatIsDue();
            Runnable next = next();
            if (next != null) {
                next.run();
            }
        }
        return result.get();
    }

    private void queueWhatIsDue() {
        while (!alarms.isEmpty() && alarms.peek().due() - System.nanoTime() <= 0) {
            CompletableFuture<Void> sleep = alarms.poll().sleep();
            ready.add(() -> sleep.complete(null));
        }
    }

    private Runnable next() throws InterruptedException {
        return alarms.isEmpty()
                ? ready.take()
                : ready.poll(alarms.peek().due() - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    public <T> CompletableFuture<T> spawn(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        ready.add(() -> {
            try {
                result.complete(task.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    public CompletableFuture<Void> sleep(Duration time) {
        CompletableFuture<Void> sleep = new CompletableFuture<>();
        try {
            Thread.sleep(time);
            sleep.complete(null);
        } catch (InterruptedException e) {
            sleep.completeExceptionally(e);
        }
        return sleep;
    }

    public <T> CompletableFuture<T> await(CompletionStage<T> outside) {
        CompletableFuture<T> inside = new CompletableFuture<>();
        outside.whenComplete((result, failure) ->
                ready.add(() -> {
                    if (failure == null) {
                        inside.complete(result);
                    } else {
                        inside.completeExceptionally(failure);
                    }
                }));
        return inside;
    }

    private record Alarm(long due, long number, CompletableFuture<Void> sleep)
            implements Comparable<Alarm> {
        @Override
        public int compareTo(Alarm other) {
            int first = Long.signum(due - other.due);
            return first != 0 ? first : Long.compare(number, other.number);
        }
    }
}
