package dev.simul.simulation;

import java.util.PriorityQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The moments somebody waits for, earliest first; equal ones in the order they were set.
 *
 * <p>Virtual time makes equal moments the rule: a thousand threads that sleep a second wake at one
 * moment. So alarms of one moment stand in one line, or a few, and only the lines are ordered.
 */
final class Alarms {
    private static final int SWEEP_FROM = 1024;

    private static final int SLOT_BITS = 10;

    private final PriorityQueue<Line> lines = new PriorityQueue<>();
    private final @Nullable Line[] recent = new Line[1 << SLOT_BITS];
    private long begun;
    private int set;
    private int cancelled;

    /** Alarms of one moment, in the order they were set. */
    private static final class Line implements Comparable<Line> {
        private final long at;
        private final long number;
        private @Nullable Alarm first;
        private @Nullable Alarm last;

        Line(long at, long number) {
            this.at = at;
            this.number = number;
        }

        void add(Alarm alarm) {
            if (last == null) {
                first = alarm;
            } else {
                last.next = alarm;
            }
            last = alarm;
        }

        void removeFirst(Alarm alarm) {
            first = alarm.next;
            if (first == null) {
                last = null;
            }
        }

        @Override
        public int compareTo(Line other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    /**
     * One moment, and what to do then. It is the future the JDK cancels when nobody waits any more.
     */
    final class Alarm implements ScheduledFuture<Object> {
        long at;
        final Runnable action;
        final @Nullable SimulatedThread parked;
        private final @Nullable ForkJoinTask<?> task;
        private @Nullable Alarm next;
        private boolean over;
        private boolean rung;

        private Alarm(
                Runnable action, @Nullable SimulatedThread parked, @Nullable ForkJoinTask<?> task) {
            this.action = action;
            this.parked = parked;
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
            return Long.compare(at, ((Alarm) other).at);
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
        return add(new Alarm(action, null, task), at);
    }

    /**
     * Sets the alarm of a thread that parks for a time.
     *
     * @param parking the thread
     * @param at the virtual time in nanoseconds
     * @param action what unparks it
     */
    Alarm setFor(SimulatedThread parking, long at, Runnable action) {
        Alarm alarm = parking.alarm;
        if (alarm == null || !alarm.rung) {
            alarm = new Alarm(action, parking, null);
            parking.alarm = alarm;
        }
        return add(alarm, at);
    }

    private Alarm add(Alarm alarm, long at) {
        alarm.at = at;
        alarm.rung = false;
        alarm.over = false;
        alarm.next = null;
        line(at).add(alarm);
        set++;
        return alarm;
    }

    /**
     * Returns the line for a moment. A line that another one has taken the slot of is never
     * lengthened again, so of two lines for one moment the older has the older alarms.
     */
    private Line line(long at) {
        int slot = slot(at);
        Line line = recent[slot];
        if (line == null || line.at != at) {
            line = new Line(at, begun++);
            recent[slot] = line;
            lines.add(line);
        }
        return line;
    }

    /** Fibonacci hashing: times are round numbers, whose lowest bits are all alike. */
    private static int slot(long at) {
        return (int) (at * 0x9E3779B97F4A7C15L >>> Long.SIZE - SLOT_BITS);
    }

    /** Returns the earliest alarm somebody still waits for, or null, and leaves it set. */
    @Nullable Alarm next() {
        for (Line line = lines.peek(); line != null; line = lines.peek()) {
            Alarm first = firstOf(line);
            if (first != null) {
                return first;
            }
            lines.remove();
            forget(line);
        }
        return null;
    }

    private @Nullable Alarm firstOf(Line line) {
        Alarm first = line.first;
        while (first != null && first.isOver()) {
            line.removeFirst(first);
            set--;
            if (first.over) {
                cancelled--;
            }
            first = line.first;
        }
        return first;
    }

    private void forget(Line line) {
        int slot = slot(line.at);
        if (recent[slot] == line) {
            recent[slot] = null;
        }
    }

    /** Takes out the alarm that {@link #next} returned. */
    void take(Alarm first) {
        Line line = lines.element();
        line.removeFirst(first);
        set--;
        first.over = true;
        first.rung = true;
    }

    /** Where most alarms are cancelled ones, as those of timeouts that never come, drops these. */
    private void sweep() {
        if (cancelled > SWEEP_FROM && cancelled > set / 2) {
            lines.removeIf(this::isEmptied);
        }
    }

    private boolean isEmptied(Line line) {
        Alarm alarm = line.first;
        line.first = null;
        line.last = null;
        while (alarm != null) {
            Alarm next = alarm.next;
            alarm.next = null;
            if (alarm.isOver()) {
                set--;
                if (alarm.over) {
                    cancelled--;
                }
            } else {
                line.add(alarm);
            }
            alarm = next;
        }
        if (line.first != null) {
            return false;
        }
        forget(line);
        return true;
    }
}
