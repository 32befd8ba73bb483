package dev.simul.simulation;

import org.jspecify.annotations.Nullable;

/**
 * The moments somebody waits for, earliest first; equal ones in the order they were set.
 *
 * <p>Virtual time makes equal moments the rule: a thousand threads that sleep a second wake at one
 * moment. So alarms of one moment stand in one line, and only the lines are ordered.
 */
final class Alarms {
    private static final int SWEEP_FROM = 1024;

    private final AlarmLines byMoment = new AlarmLines();
    private final LineHeap lines = new LineHeap();
    private @Nullable Line spare;
    private int empty;

    /** Alarms of one moment, in the order they were set. */
    static final class Line {
        long at;
        private @Nullable Line spare;
        private @Nullable Alarm first;
        private @Nullable Alarm last;

        private void add(Alarm alarm) {
            Alarm before = last;
            if (before == null) {
                first = alarm;
            } else {
                before.next = alarm;
                alarm.previous = before;
            }
            last = alarm;
            alarm.line = this;
        }

        private void remove(Alarm alarm) {
            Alarm before = alarm.previous;
            Alarm after = alarm.next;
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
    void set(Alarm alarm, long at) {
        alarm.at = at;
        line(at).add(alarm);
    }

    /** Takes an alarm out, where it is set. */
    void unset(Alarm alarm) {
        Line line = alarm.line;
        if (line != null) {
            line.remove(alarm);
            if (line.isEmpty()) {
                empty++;
                sweep();
            }
        }
    }

    private Line line(long at) {
        Line line = byMoment.get(at);
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
    private Line begin(long at) {
        Line line = spare;
        if (line == null) {
            line = new Line();
        } else {
            spare = line.spare;
        }
        line.at = at;
        return line;
    }

    /** Returns the earliest alarm somebody still waits for, or null, and leaves it set. */
    @Nullable Alarm next() {
        for (Line line = lines.peek(); line != null; line = lines.peek()) {
            for (Alarm first = line.first; first != null; first = line.first) {
                if (!first.isVoid()) {
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

    private void forget(Line line) {
        empty--;
        byMoment.remove(line);
        line.spare = spare;
        spare = line;
    }
}
