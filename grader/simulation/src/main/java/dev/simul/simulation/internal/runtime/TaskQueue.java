package dev.simul.simulation.internal.runtime;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The tasks of a pool that no worker has begun, the oldest first. */
final class TaskQueue {
    private final ArrayDeque<Queued> all = new ArrayDeque<>();

    /**
     * A task, the thread that may take it back, and whether that thread is a worker of the pool.
     */
    private record Queued(ForkJoinTask<?> task, @Nullable Thread owner, boolean forked) {}

    void add(ForkJoinTask<?> task, @Nullable Thread owner, boolean forked) {
        all.add(new Queued(task, owner, forked));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Removes and returns the oldest task, or returns null if there is none. */
    @Nullable ForkJoinTask<?> poll() {
        Queued first = all.poll();
        return first == null ? null : first.task;
    }

    /** Returns the number of tasks that a thread has added. */
    int countOf(Thread owner) {
        return count(queued -> queued.owner == owner);
    }

    /** Returns the number of tasks that workers have forked, or that others have submitted. */
    int count(boolean forked) {
        return count(queued -> queued.forked == forked);
    }

    private int count(Predicate<Queued> counted) {
        int count = 0;
        for (Queued queued : all) {
            if (counted.test(queued)) {
                count++;
            }
        }
        return count;
    }

    /** Removes a task if it is the latest that a thread has added; returns whether it was. */
    boolean removeLatest(ForkJoinTask<?> task, Thread owner) {
        ForkJoinTask<?> latest = latestOf(owner, false);
        return latest == task && latestOf(owner, true) == task;
    }

    /** Returns the oldest task that a thread has added, or null if there is none. */
    @Nullable ForkJoinTask<?> oldestOf(Thread owner, boolean remove) {
        return first(all.iterator(), queued -> queued.owner == owner, remove);
    }

    /** Returns the latest task that a thread has added, or null if there is none. */
    @Nullable ForkJoinTask<?> latestOf(Thread owner, boolean remove) {
        return first(all.descendingIterator(), queued -> queued.owner == owner, remove);
    }

    /** Removes and returns the oldest task that no worker has forked, or returns null. */
    @Nullable ForkJoinTask<?> pollSubmission() {
        return first(all.iterator(), queued -> !queued.forked, true);
    }

    private static @Nullable ForkJoinTask<?> first(
            Iterator<Queued> queue, Predicate<Queued> wanted, boolean remove) {
        while (queue.hasNext()) {
            Queued queued = queue.next();
            if (wanted.test(queued)) {
                if (remove) {
                    queue.remove();
                }
                return queued.task;
            }
        }
        return null;
    }
}
