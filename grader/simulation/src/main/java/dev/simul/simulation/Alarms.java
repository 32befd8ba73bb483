package dev.simul.simulation;

import java.util.PriorityQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The moments somebody waits for, earliest first; equal ones in the order they were set. */
final class Alarms {
    private static final int SWEEP_FROM = 1024;

    private final PriorityQueue<Alarm> queue = new PriorityQueue<>();
    private long set;
    private int cancelled;

    /**
     * One moment, and what to do then. It is the future the JDK cancels when nobody waits any more.
     */
    final class Alarm implements ScheduledFuture<Object> {
        final long at;
        final Runnable action;
        private final @Nullable ForkJoinTask<?> task;
        private final long number = set++;
        private boolean over;

        private Alarm(long at, Runnable action, @Nullable ForkJoinTask<?> task) {
            this.at = at;
            this.action = action;
            this.task = task;
        }

        private boolean isOver() {
            return over || (task != null && task.isDone());
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            if (over) {
                return false;
            }
            over = true;
            cancelled++;
            sweep();
            return true;
        }

        @Override
        public boolean isCancelled() {
            return over;
        }

        @Override
        public boolean isDone() {
            return over;
        }

        @Override
        public Object get() {
            throw new UnsupportedOperationException("an alarm has no value");
        }

        @Override
        public Object get(long timeout, TimeUnit unit) {
            return get();
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            Alarm that = (Alarm) other;
            int byTime = Long.compare(at, that.at);
            return byTime != 0 ? byTime : Long.compare(number, that.number);
        }
    }

    /**
     * Sets an alarm.
     *
     * @param at the virtual time in nanoseconds
     * @param action what to do then, on the carrier
     * @param task what the alarm is for: once it is done, the alarm is void; or null
     */
    Alarm set(long at, Runnable action, @Nullable ForkJoinTask<?> task) {
        Alarm alarm = new Alarm(at, action, task);
        queue.add(alarm);
        return alarm;
    }

    /** Returns the earliest alarm somebody still waits for, or null, and leaves it set. */
    @Nullable Alarm next() {
        Alarm first = queue.peek();
        while (first != null && first.isOver()) {
            remove(first);
            first = queue.peek();
        }
        return first;
    }

    /** Takes out the alarm that {@link #next} returned. */
    void take(Alarm first) {
        queue.remove();
        first.over = true;
    }

    private void remove(Alarm first) {
        queue.remove();
        if (first.over) {
            cancelled--;
        }
    }

    private void sweep() {
        if (cancelled > SWEEP_FROM && cancelled > queue.size() / 2) {
            queue.removeIf(Alarm::isOver);
            cancelled = 0;
        }
    }
}
