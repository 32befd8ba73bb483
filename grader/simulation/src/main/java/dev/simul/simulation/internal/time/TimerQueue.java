package dev.simul.simulation.internal.time;

import org.jspecify.annotations.Nullable;

/**
 * The moments somebody waits for, earliest first; equal ones in the order they were set.
 *
 * <p>Virtual time makes equal moments the rule: a thousand threads that sleep a second wake at one
 * moment. So alarms of one moment stand in one line, and only the lines are ordered.
 */
final class TimerQueue {
    private static final int SWEEP_FROM = 1024;

    private final BucketTable byMoment = new BucketTable();
    private final BucketHeap lines = new BucketHeap();
    private @Nullable TimerBucket spare;
    private int empty;

    /** Alarms of one moment, in the order they were set. */
    static final class TimerBucket {
        long at;
        private @Nullable TimerBucket spare;
        private @Nullable Timer first;
        private @Nullable Timer last;

        private void add(Timer alarm) {
            Timer before = last;
            if (before == null) {
                first = alarm;
            } else {
                before.next = alarm;
                alarm.previous = before;
            }
            last = alarm;
            alarm.line = this;
        }

        private void remove(Timer alarm) {
            Timer before = alarm.previous;
            Timer after = alarm.next;
            if (before == null) {
                first = after;
            } else {
                before.next = after;
                alarm.previous = null;
            }
            if (after == null) {
                last = before;
            } else {
                after.previous = before;
                alarm.next = null;
            }
            alarm.line = null;
        }

        boolean isEmpty() {
            return first == null;
        }
    }

    /**
     * Sets an alarm that is not set.
     *
     * @param alarm the alarm
     * @param at the virtual time in nanoseconds
     */
    void set(Timer alarm, long at) {
        alarm.at = at;
        line(at).add(alarm);
    }

    /** Takes an alarm out, where it is set. */
    void unset(Timer alarm) {
        TimerBucket line = alarm.line;
        if (line != null) {
            line.remove(alarm);
            if (line.isEmpty()) {
                empty++;
                sweep();
            }
        }
    }

    private TimerBucket line(long at) {
        TimerBucket line = byMoment.get(at);
        if (line == null) {
            line = begin(at);
            byMoment.add(line);
            lines.add(line);
        } else if (line.isEmpty()) {
            empty--;
        }
        return line;
    }

    /** Begins a line, with the memory of one that is over where there is one. */
    private TimerBucket begin(long at) {
        TimerBucket line = spare;
        if (line == null) {
            line = new TimerBucket();
        } else {
            spare = line.spare;
        }
        line.at = at;
        return line;
    }

    /** Returns the earliest alarm somebody still waits for, or null, and leaves it set. */
    @Nullable Timer next() {
        for (TimerBucket line = lines.peek(); line != null; line = lines.peek()) {
            for (Timer first = line.first; first != null; first = line.first) {
                if (!first.isObsolete()) {
                    return first;
                }
                line.remove(first);
                if (line.isEmpty()) {
                    empty++;
                }
            }
            lines.remove();
            forget(line);
        }
        return null;
    }

    /** Drops empty lines where most are, as those of timeouts that never come. */
    private void sweep() {
        if (empty > SWEEP_FROM && empty > lines.size() / 2) {
            lines.removeEmpty(this::forget);
        }
    }

    private void forget(TimerBucket line) {
        empty--;
        byMoment.remove(line);
        line.spare = spare;
        spare = line;
    }
}
