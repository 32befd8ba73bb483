// rejected by: spawned-run-in-order-and-later, order-at-one-instant, starves-no-timer,
// abandons-the-rest
// advice: takes-from-the-wrong-end
package dev.simul.task.eventloop;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Takes tasks from the same end of the queue to which it adds them. */
public final class EventLoop {
    private final LinkedBlockingDeque<Runnable> ready = new LinkedBlockingDeque<>();
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
                ? ready.takeLast()
                : ready.pollLast(alarms.peek().due() - System.nanoTime(), TimeUnit.NANOSECONDS);
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
        alarms.add(new Alarm(System.nanoTime() + time.toNanos(), set++, sleep));
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
