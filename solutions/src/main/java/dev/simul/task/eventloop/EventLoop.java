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

/** Board 23: runs many tasks on one thread. */
public final class EventLoop {
    private final BlockingQueue<Runnable> ready = new LinkedBlockingQueue<>();
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();
    private long set;

    /** Makes a loop that has nothing to do yet. */
    public EventLoop() {}

    /**
     * Runs tasks on the calling thread until the main one is done.
     *
     * @param main begins the main task; is called on this thread
     * @param <T> what the main task results in
     * @return the result of the future that {@code main} returned
     * @throws Exception what that future failed with, itself or as the cause
     */
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

    /**
     * Puts a task at the end of the queue.
     *
     * @param task what the loop is to run
     * @param <T> what it returns
     * @return a future that the loop completes with what became of the task
     */
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

    /**
     * Sets an alarm.
     *
     * @param time how long from now, to the nanosecond; zero or more
     * @return a future that the loop completes then
     */
    public CompletableFuture<Void> sleep(Duration time) {
        CompletableFuture<Void> sleep = new CompletableFuture<>();
        alarms.add(new Alarm(System.nanoTime() + time.toNanos(), set++, sleep));
        return sleep;
    }

    /**
     * Brings what another thread completes to the thread of the loop.
     *
     * @param outside what may be completed on any thread
     * @param <T> what it results in
     * @return a future that the loop completes as soon as {@code outside} is done
     */
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
